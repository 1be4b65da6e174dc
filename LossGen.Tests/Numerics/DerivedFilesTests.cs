using System.Text.RegularExpressions;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Keeps the files of the other widths what their Vector256 file says with another number.</summary>
public partial class DerivedFilesTests
{
    private const string Accept = "LOSSGEN_ACCEPT";

    private static readonly string[] Vector256Files =
    [
        "VectorMath.SingleExp.Vector256.cs",
        "VectorMath.DoubleExp.Vector256.cs",
        "VectorMath.SingleShift.Vector256.cs",
        "VectorMath.DoubleShift.Vector256.cs",
        "VectorMath.HalfBits.Vector256.cs",
        "VectorMath.ExceptLane.Vector256.cs",
        "VectorMath.Log.Vector256.cs",
        "Rows/SingleRows256.cs",
        "Rows/DoubleRows256.cs",
        "Rows/WideRows256.cs",
        "Rows/RowMath.Rows256.cs",
    ];

    public static TheoryData<string, int> Files
    {
        get
        {
            var files = new TheoryData<string, int>();
            foreach (string file in Vector256Files)
            {
                files.Add(file, 128);
                files.Add(file, 512);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_derived_file_is_in_step(string file, int width)
    {
        string derived = AtWidth(width, File.ReadAllText(PathOf(file)));
        string path = PathOf(AtWidth(width, file));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, derived);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == derived,
            $"{path} is not its Vector256 file with {width} for 256. Edit that one, then run this test with {Accept}=1.");
    }

    private static string AtWidth(int width, string text) => Width256().Replace(text, $"{width}");

    private static string PathOf(string file) => Path.Combine(RepositoryFiles.VectorMath, file);

    [GeneratedRegex("(?<![0-9])256(?![0-9])")]
    private static partial Regex Width256();
}

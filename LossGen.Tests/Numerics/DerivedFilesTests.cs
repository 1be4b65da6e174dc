using System.Text.RegularExpressions;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Keeps the files of the other widths what their Vector256 file says with another number.</summary>
public partial class DerivedFilesTests
{
    private const string Accept = "LOSSGEN_ACCEPT";

    public static TheoryData<string, int> Files
    {
        get
        {
            var files = new TheoryData<string, int>();
            string[] groups =
            [
                "SingleExp", "SingleExpNumbers", "DoubleExp", "SingleShift", "DoubleShift", "SingleScaledShift", "DoubleScaledShift",
                "Tanh", "WideTanh", "SingleSoftcap", "DoubleSoftcap",
                "HalfBits", "ExceptLane", "Log", "Scaled", "Divergence", "Kept",
            ];
            foreach (string group in groups)
            {
                files.Add($"VectorMath.{group}.Vector256.cs", 128);
                files.Add($"VectorMath.{group}.Vector256.cs", 512);
            }

            foreach (string rows in (string[])["SingleRows", "WideRows", "RowMath.Rows"])
            {
                files.Add($"Rows/{rows}256.cs", 128);
                files.Add($"Rows/{rows}256.cs", 512);
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
            $"{path} is not its Vector256 file with {width} for 256. Edit that one and run this test with {Accept}=1.");
    }

    private static string AtWidth(int width, string text) => Width256().Replace(text, $"{width}");

    private static string PathOf(string file) => Path.Combine(RepositoryFiles.VectorMath, file);

    [GeneratedRegex("(?<![0-9])256(?![0-9])")]
    private static partial Regex Width256();
}

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
            foreach (string group in (string[])["SingleExp", "DoubleExp", "HalfBits", "ExceptLane"])
            {
                files.Add(group, 128);
                files.Add(group, 512);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_derived_file_is_in_step(string group, int width)
    {
        string derived = Width256().Replace(File.ReadAllText(PathOf(group, 256)), $"{width}");
        string path = PathOf(group, width);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, derived);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == derived,
            $"{path} is not its Vector256 file with {width} for 256. Edit that one, then run this test with {Accept}=1.");
    }

    private static string PathOf(string group, int width) =>
        Path.Combine(RepositoryFiles.VectorMath, $"VectorMath.{group}.Vector{width}.cs");

    [GeneratedRegex("(?<![0-9])256(?![0-9])")]
    private static partial Regex Width256();
}

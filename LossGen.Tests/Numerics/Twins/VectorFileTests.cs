using LossGen.Widths;
using Xunit;

namespace LossGen.Tests.Numerics.Twins;

/// <summary>Which files the build makes of a file.</summary>
[Trait("Category", "Light")]
public class VectorFileTests
{
    [Fact]
    public void A_file_of_256_bits_gets_the_other_widths() =>
        Assert.Equal(
            [new("Log.Vector128.cs", "Vector128<float>"), new("Log.Vector512.cs", "Vector512<float>")],
            Twins(new("Log.Vector256.cs", "Vector256<float>")));

    [Fact]
    public void A_file_of_floats_gets_doubles_too() =>
        Assert.Equal(
            [
                new("Top.Double.Vector128.cs", "Vector128<double>"),
                new("Top.Double.Vector256.cs", "Vector256<double>"),
                new("Top.Double.Vector512.cs", "Vector512<double>"),
                new("Top.Single.Vector128.cs", "Vector128<float>"),
                new("Top.Single.Vector512.cs", "Vector512<float>"),
            ],
            Twins(new("Top.Single.Vector256.cs", "Vector256<float>")));

    [Fact]
    public void What_is_in_memory_as_floats_gets_elements_of_16_bits() =>
        Assert.Equal(
            [
                new("Rows.BFloat.Vector128.cs", "ref BFloat16 x"), new("Rows.BFloat.Vector256.cs", "ref BFloat16 x"),
                new("Rows.BFloat.Vector512.cs", "ref BFloat16 x"), new("Rows.Half.Vector128.cs", "ref Half x"),
                new("Rows.Half.Vector256.cs", "ref Half x"), new("Rows.Half.Vector512.cs", "ref Half x"),
                new("Rows.Stored.Vector128.cs", "ref float x"), new("Rows.Stored.Vector512.cs", "ref float x"),
            ],
            Twins(new("Rows.Stored.Vector256.cs", "ref float x")));

    [Fact]
    public void Halves_get_bfloat16_where_its_bits_are_not_written_by_hand()
    {
        Assert.Equal(
            [new("BFloatPieces.Vector128.cs", "LoadBFloat128(ref readonly BFloat16 x)")],
            Twins(new("HalfPieces.Vector128.cs", "LoadHalf128(ref readonly Half x)")));
        Assert.Equal(
            ["HalfBits.Vector128.cs", "HalfBits.Vector512.cs"],
            Twins(new("HalfBits.Vector256.cs", ""), "BFloatBits.Vector256.cs").Select(twin => twin.Name));
    }

    [Fact]
    public void What_is_written_by_hand_is_not_made()
    {
        VectorFile file = new("Turn.Vector256.cs", "");
        Assert.Equal(["Turn.Vector512.cs"], Twins(file, "Turn.Vector128.cs").Select(twin => twin.Name));
        Assert.Empty(Twins(file, "Turn.Vector128.cs", "Turn.Vector512.cs"));
    }

    [Fact]
    public void Doubles_are_made_of_the_floats_of_their_width()
    {
        const string by_hand = "Partial.Single.Vector128.cs";
        Assert.DoesNotContain(
            Twins(new("Partial.Single.Vector256.cs", ""), by_hand),
            twin => twin.Name.Contains("128", StringComparison.Ordinal));
        Assert.Equal(["Partial.Double.Vector128.cs"], Twins(new(by_hand, "")).Select(twin => twin.Name));
    }

    [Fact]
    public void Doubles_that_are_written_by_hand_have_twins_of_their_own() =>
        Assert.Equal(
            ["Series.Single.Vector128.cs", "Series.Single.Vector512.cs"],
            Twins(new("Series.Single.Vector256.cs", ""), "Series.Double.Vector256.cs").Select(twin => twin.Name));

    [Fact]
    public void Scalar_code_for_floats_gets_doubles() =>
        Assert.Equal(
            [new("Math.Double.Scalar.cs", "double")], Twins(new("Math.Single.Scalar.cs", "float")));

    [Theory]
    [InlineData("DoubleGapSum512.cs")]
    [InlineData("Log.Scalar.cs")]
    [InlineData("SingleLaneSum128.cs")]
    public void Other_files_get_none(string name) => Assert.Empty(Twins(new(name, "Vector256<float>")));

    private static IEnumerable<VectorFile> Twins(VectorFile file, params string[] others) =>
        file.Twins([file.Name, .. others]).OrderBy(twin => twin.Name, StringComparer.Ordinal);
}

using LossGen.Widths;
using Xunit;

namespace LossGen.Tests.Numerics.Twins;

/// <summary>What another width or element type says in the place of each token.</summary>
[Trait("Category", "Light")]
public class TokenTableTests
{
    [Theory]
    [InlineData("Vector256.Create(SingleRows256.Zero)", "Vector128.Create(SingleRows128.Zero)")]
    [InlineData("LoadPartial256(in source", "LoadPartial128(in source")]
    [InlineData("Vector128<ushort> half", "Vector64<ushort> half")]
    [InlineData("DoubleGapSum512.Unit", "DoubleGapSum512.Unit")]
    [InlineData("2^256, 128 and Scale2560", "2^256, 128 and Scale2560")]
    [InlineData("Avx512F.VL.MaskLoad", "Avx512F.VL.MaskLoad")]
    public void Names_at_128_bits(string text, string expected) =>
        Assert.Equal(expected, TokenTable.Of128Bits.ReplaceIn(text));

    [Theory]
    [InlineData("Vector256.Create(SingleRows256.Zero)", "Vector512.Create(SingleRows512.Zero)")]
    [InlineData("Vector128<ushort> half", "Vector256<ushort> half")]
    [InlineData("half.ToVector256Unsafe()", "half.ToVector512Unsafe()")]
    [InlineData("Avx512F.VL.ConvertToVector128UInt16", "Avx512F.ConvertToVector256UInt16")]
    [InlineData("Avx512BW.VL.MaskLoad", "Avx512BW.VL.MaskLoad")]
    [InlineData("Avx.UnpackLow(r0, r1)", "Avx512F.UnpackLow(r0, r1)")]
    [InlineData("2^256, 128 and Scale2560", "2^256, 128 and Scale2560")]
    public void Names_at_512_bits(string text, string expected) =>
        Assert.Equal(expected, TokenTable.Of512Bits.ReplaceIn(text));

    [Theory]
    [InlineData("Vector256<float> a, float b", "Vector256<double> a, double b")]
    [InlineData("Vector256<int> y, int c", "Vector256<long> y, int c")]
    [InlineData("Vector256.Create((int)count).AsSingle()", "Vector256.Create((long)count).AsDouble()")]
    [InlineData("Vector256.Equals(x, x).AsInt32()", "Vector256.Equals(x, x).AsInt64()")]
    [InlineData("nint.Min(count, SingleLanes256)", "nint.Min(count, DoubleLanes256)")]
    [InlineData("MathF.FusedMultiplyAdd(e, f, 0f)", "Math.FusedMultiplyAdd(e, f, 0f)")]
    public void Names_of_doubles(string text, string expected) =>
        Assert.Equal(expected, TokenTable.OfDoubles.ReplaceIn(text));
}

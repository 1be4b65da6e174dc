namespace LossGen.Elements.Tests.Kernels;

/// <summary>A format of 16 bits: what its bits are as a float, and what a float is rounded to.</summary>
public abstract class SixteenBits
{
    public static SixteenBits Half { get; } = new HalfBits();

    public static SixteenBits BFloat { get; } = new BFloatBits();

    public abstract float Widen(ushort bits);

    public abstract ushort Narrow(float value);

    public abstract ushort Narrow(double value);

    private sealed class HalfBits : SixteenBits
    {
        public override float Widen(ushort bits) => (float)BitConverter.UInt16BitsToHalf(bits);

        public override ushort Narrow(float value) => BitConverter.HalfToUInt16Bits((Half)value);

        public override ushort Narrow(double value) => BitConverter.HalfToUInt16Bits((Half)value);
    }

    private sealed class BFloatBits : SixteenBits
    {
        public override float Widen(ushort bits) => (float)BFloat16.FromBits(bits);

        public override ushort Narrow(float value) => ((BFloat16)value).ToBits();

        public override ushort Narrow(double value) => ((BFloat16)value).ToBits();
    }
}

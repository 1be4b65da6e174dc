namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public readonly ref partial struct DoubleColumns256
{
    // Two virtual lanes in each wide one, two terms in each of them; and from 32 classes on, once more. What rounding
    // takes is kept: one after another.
    private WideRows256 Lane<TColumns>(TColumns of, int j)
        where TColumns : struct, IColumns
    {
        WideRows256 sum = WideOfTwo(of, j, 16) + WideOfTwo(of, j + 8, 16);
        return classes <= FourInLane ? sum : sum + WideOfTwo(of, j + 32, 16) + WideOfTwo(of, j + 40, 16);
    }
}

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public readonly ref partial struct SingleColumns256
{
    // Four virtual lanes in each wide one, a pair and a pair; from 32 classes on, two terms in each of them.
    private SingleRows256 Lane<TColumns>(TColumns of, int j)
        where TColumns : struct, IColumns => classes <= FourInLane
            ? (Wide(of, j) + Wide(of, j + 8)) + (Wide(of, j + 16) + Wide(of, j + 24))
            : (WideOfTwo(of, j, 32) + WideOfTwo(of, j + 8, 32))
                + (WideOfTwo(of, j + 16, 32) + WideOfTwo(of, j + 24, 32));
}

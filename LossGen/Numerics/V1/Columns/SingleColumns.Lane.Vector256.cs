namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public readonly ref partial struct SingleColumns256
{
    // Four virtual lanes in each wide one, a pair and a pair; from 32 classes on, two terms in each of them.
    private SingleRows256 Lane(int j) => classes <= FourInLane
        ? (Wide(j) + Wide(j + 8)) + (Wide(j + 16) + Wide(j + 24))
        : (WideOfTwo(j, 32) + WideOfTwo(j + 8, 32)) + (WideOfTwo(j + 16, 32) + WideOfTwo(j + 24, 32));
}

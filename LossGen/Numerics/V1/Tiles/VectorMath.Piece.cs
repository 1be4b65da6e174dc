namespace LossGen.Numerics.V1;

// A piece is what one row of a tile gives to a vector: four floats, four elements of 16 bits or two doubles. A row
// that has fewer is read and written only as far as it goes; the rest of the piece is 0.
public static partial class VectorMath
{
    internal const int SinglesInPiece = 4;
    internal const int DoublesInPiece = 2;
}

namespace LossGen.Numerics.V1;

// How many lanes a vector has, named so that the text for another width names another one.
public static partial class VectorMath
{
    private const int SingleLanes128 = 4;
    private const int SingleLanes256 = 8;
    private const int SingleLanes512 = 16;
    private const int DoubleLanes128 = 2;
    private const int DoubleLanes256 = 4;
    private const int DoubleLanes512 = 8;
}

namespace LossGen.Numerics.V1;

// How many lanes a vector has, named so that the text for another width names another one.
public static partial class VectorMath
{
    internal const int SingleLanes128 = 4;
    internal const int SingleLanes256 = 8;
    internal const int SingleLanes512 = 16;
    internal const int DoubleLanes128 = 2;
    internal const int DoubleLanes256 = 4;
    internal const int DoubleLanes512 = 8;
}

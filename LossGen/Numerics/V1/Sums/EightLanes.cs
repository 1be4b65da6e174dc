using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Eight double lanes where there are no vectors.</summary>
[InlineArray(8)]
internal struct EightLanes
{
    private double lane;
}

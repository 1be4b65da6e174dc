using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>
/// Elementary functions of vectors and of numbers. Every lane of every width, and the overload for one number, gives
/// the same bits on every processor; special values are those of IEEE 754.
/// </summary>
/// <remarks>
/// Called by code that is compiled into other libraries, so within this namespace neither a signature nor a bit of a
/// result ever changes. The sign and the payload of a NaN are not promised.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class ElementMath
{
}

namespace LossGen;

/// <summary>
/// Ready losses of one element, written as any scalar method of a <see cref="PointwiseLossKernelAttribute"/>: they can
/// be called, named by a kernel, or called by another scalar method.
/// </summary>
/// <remarks>
/// A kernel differentiates what is written here. Where |x| or max has a kink, its derivative is that of PyTorch: 0 for
/// |x| at 0, half of each operand where a maximum is a tie; a comparison's threshold belongs to the branch taken there.
/// </remarks>
public static partial class ScalarLosses
{
}

using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Oracle.Rows;

namespace LossGen.Benchmarks.Accuracy.Rows;

/// <summary>What a kernel was found to do to the rows of one batch.</summary>
internal sealed record RowFinding(MeasuredKernel Kernel, RowKind Kind, int Classes, RowErrors Errors)
{
    public override string ToString() => $"{Kernel.Name}, {Kind}, C = {Classes}";
}

using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Harness;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>What a kernel must compute, to about 100 bits, and how far it may be away.</summary>
internal abstract class FamilyOracle
{
    /// <summary>
    /// An element of an output, with what its error is measured against and the ulps that are promised.
    /// </summary>
    public abstract (Expected Expected, double Ulps) Output(KernelRole role, int index);

    /// <summary>The reduced loss of given row losses.</summary>
    public virtual Expected Result(double[] losses) => Expected.NaN;

    public static FamilyOracle Of(FamilyKernel kernel, FamilyBatch batch) => kernel.Attribute switch
    {
        DistillationKernelAttribute => new DistillationOracle(kernel, batch),
        NllLossKernelAttribute => new NllLossOracle(kernel, batch),
        _ => new SoftmaxOracle(kernel, batch),
    };
}

using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers.Earlier;
using LossGen.Benchmarks.Peers.Outside;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>What goals are measured with.</summary>
/// <param name="Contest">Times contestants in turn.</param>
/// <param name="Torch">libtorch, where the machine has it.</param>
/// <param name="Onnx">ONNX Runtime, where the machine has it.</param>
/// <param name="Earlier">An earlier build of this library, where one was asked for.</param>
internal sealed record Workbench(Contest Contest, OutsidePeer? Torch, OutsidePeer? Onnx, EarlierBuild? Earlier)
{
    /// <summary>How often one call takes as long as another one.</summary>
    public double TimesAsLong(Action slow, Action fast) => Ratio(Contest.Sampler(slow), Contest.Sampler(fast));

    /// <summary>How often libtorch takes as long.</summary>
    public double? TimesAsLongAsOfTorch(string request, Action kernel) => TimesAsLong(Torch, request, kernel);

    /// <summary>How often ONNX Runtime takes as long.</summary>
    public double? TimesAsLongAsOfOnnx(string request, Action kernel) => TimesAsLong(Onnx, request, kernel);

    /// <summary>How often the kernel without options takes as long in the earlier build.</summary>
    public double? TimesAsLongAsOfEarlier(Action<FloatKernel> call) => Earlier is null
        ? null
        : TimesAsLong(() => call(Earlier.Single), () => call(MeasuredKernels.Single));

    /// <summary>The median of the ratios of two samplers.</summary>
    public double Ratio(Func<double> slow, Func<double> fast)
    {
        var times = Contest.Run(slow, fast);
        return Contest.MedianRatio(times[0], times[1]);
    }

    private double? TimesAsLong(OutsidePeer? peer, string request, Action kernel)
        => peer is null ? null : Ratio(() => peer.Sample(request), Contest.Sampler(kernel));
}

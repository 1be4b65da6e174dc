using LossGen.Benchmarks.Peers.Outside;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>What goals are measured with.</summary>
/// <param name="Contest">Times contestants in turn.</param>
/// <param name="Torch">libtorch, where the machine has it.</param>
/// <param name="Onnx">ONNX Runtime, where the machine has it.</param>
internal sealed record Workbench(Contest Contest, OutsidePeer? Torch, OutsidePeer? Onnx)
{
    /// <summary>How often one call takes as long as another one.</summary>
    public double TimesAsLong(Action slow, Action fast) => Ratio(Contest.Sampler(slow), Contest.Sampler(fast));

    /// <summary>How often libtorch takes as long.</summary>
    public double? TimesAsLongAsOfTorch(string request, Action kernel) => TimesAsLong(Torch, request, kernel);

    /// <summary>How often ONNX Runtime takes as long.</summary>
    public double? TimesAsLongAsOfOnnx(string request, Action kernel) => TimesAsLong(Onnx, request, kernel);

    private double? TimesAsLong(OutsidePeer? peer, string request, Action kernel)
        => peer is null ? null : Ratio(() => peer.Sample(request), Contest.Sampler(kernel));

    private double Ratio(Func<double> slow, Func<double> fast)
    {
        var times = Contest.Run(slow, fast);
        return Contest.MedianRatio(times[0], times[1]);
    }
}

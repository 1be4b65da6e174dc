using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers;
using LossGen.Benchmarks.Peers.Outside;

namespace LossGen.Benchmarks.Ratios.Picture;

/// <summary>
/// What is computed, and who computes it in which turn: other processes first, LossGen last. Where a scheduler has more
/// to run than cores, it favours whoever has just waited, as this process does for another: then that is the copy.
/// </summary>
/// <param name="Name">What is computed.</param>
/// <param name="Contestants">Who takes part.</param>
internal sealed record Discipline(string Name, IReadOnlyList<Contestant> Contestants)
{
    /// <summary>The loss with its gradient.</summary>
    /// <param name="torch">libtorch, where the machine has it.</param>
    public static Discipline LossAndGradient(OutsidePeer? torch) => new("Loss and gradient",
    [
        .. Libtorch(torch, "backward"),
        Copy,
        Contestant.Of("scalar loop", "library", static b => ScalarLoop.Loss(b.Logits, b.Targets, b.Gradient)),
        Contestant.Of(
            "TensorPrimitives", "framework",
            static b => TensorPrimitivesComposition.Loss(b.Logits, b.Targets, b.Gradient)),
        Contestant.Of(
            "Classes = 10", "ours", 10, static b => MeasuredKernels.SingleOf10(b.Logits, b.Targets, b.Gradient)),
        Contestant.Of("LossGen", "ours", static b => MeasuredKernels.Single(b.Logits, b.Targets, b.Gradient)),
    ]);

    /// <summary>The loss alone, which ONNX Runtime computes too.</summary>
    /// <param name="torch">libtorch, where the machine has it.</param>
    /// <param name="onnx">ONNX Runtime, where the machine has it.</param>
    public static Discipline Loss(OutsidePeer? torch, OutsidePeer? onnx) => new("Loss only",
    [
        .. Libtorch(torch, "forward"),
        .. onnx is null ? (Contestant[])[] : [Contestant.Of("ONNX Runtime", "onnx", onnx, "forward")],
        Copy,
        Contestant.Of("scalar loop", "library", static b => ScalarLoop.Forward(b.Logits, b.Targets)),
        Contestant.Of("TensorPrimitives", "framework",
            static b => TensorPrimitivesComposition.Forward(b.Logits, b.Targets, b.Gradient.AsSpan(0, b.Classes))),
        Contestant.Of("Classes = 10", "ours", 10, static b => OptionKernelsOf10.Forward(b.Logits, b.Targets)),
        Contestant.Of("LossGen", "ours", static b => MeasuredKernels.SingleForward(b.Logits, b.Targets)),
    ]);

    private static Contestant Copy => Contestant.Of("copy of the logits", "copy", static b => b.Copy());

    private static IEnumerable<Contestant> Libtorch(OutsidePeer? torch, string kind)
        => torch is null ? [] : [Contestant.Of("libtorch", "torch", torch, kind)];
}

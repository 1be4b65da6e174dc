using LossGen.Oracle;
using LossGen.Oracle.Memory;
using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Prepares calls of a kernel and collects what it has written; outputs start as a pattern.</summary>
internal sealed class KernelRun(Kernel kernel) : IDisposable
{
    /// <summary>The largest number that is passed as <c>focalGamma</c>.</summary>
    public const double LargestGamma = 2;

    /// <summary>What is passed as <c>logitScale</c>.</summary>
    public const double LogitScale = 0.7;

    /// <summary>What is passed as <c>logitSoftcap</c>.</summary>
    public const double LogitSoftcap = 2.5;

    private readonly KernelCall call = new(kernel.Shape);

    /// <summary>The label smoothing that is passed where the kernel takes it at run time.</summary>
    public double LabelSmoothing { get; init; } = 0.1;

    /// <summary>What is passed as <c>zLoss</c>.</summary>
    public double ZLoss { get; init; } = 0.01;

    /// <summary>What is passed as <c>polyEpsilon</c>.</summary>
    public double PolyEpsilon { get; init; } = 1.3;

    /// <summary>What is passed as <c>focalGamma</c>.</summary>
    public double FocalGamma { get; init; } = LargestGamma;

    public Placement Placement { get; set; }

    /// <summary>Elements between a span and the edge of its memory.</summary>
    public int Distance { get; set; }

    /// <summary>Whether the gradient is written over the logits.</summary>
    public bool InPlace { get; set; }

    public KernelCall Prepare(Batch batch)
    {
        call.Classes = batch.Classes;
        call.LabelSmoothing = LabelSmoothing;
        call.IgnoreIndex = kernel.RunTimeIgnoreIndex;
        call.ZLoss = ZLoss;
        call.PolyEpsilon = PolyEpsilon;
        call.FocalGamma = FocalGamma;
        call.LogitScale = LogitScale;
        call.LogitSoftcap = LogitSoftcap;
        PlaceInput(KernelRole.Logits, batch.Logits);
        if (kernel.Shape.IsSoft)
        {
            PlaceInput(KernelRole.TargetProbabilities, [.. batch.SoftTargets.SelectMany(row => row)]);
        }
        else
        {
            PlaceInput(KernelRole.Targets, [.. batch.TargetsFor(kernel).Select(target => (double)target)]);
        }

        if (call.Has(KernelRole.ClassWeights))
        {
            PlaceInput(KernelRole.ClassWeights, batch.Weights);
        }

        PlaceOutput(KernelRole.Losses, batch.Count);
        PlaceOutput(KernelRole.Gradient, batch.Count * batch.Classes);
        PlaceOutput(KernelRole.Probabilities, batch.Count * batch.Classes);
        PlaceOutput(KernelRole.LogProbabilities, batch.Count * batch.Classes);
        if (InPlace)
        {
            call[KernelRole.Gradient].LayOver(call[KernelRole.Logits], 0, batch.Count * batch.Classes);
        }

        return call;
    }

    public KernelOutcome Execute(Batch batch)
    {
        Prepare(batch);
        byte[] logits = InPlace ? [] : call[KernelRole.Logits].Snapshot();
        double result = kernel.Invoke(call);
        if (!InPlace)
        {
            Assert.True(logits.AsSpan().SequenceEqual(call[KernelRole.Logits].Snapshot()), "The logits were written.");
        }

        return new KernelOutcome(result, Read(KernelRole.Losses), Read(KernelRole.Gradient))
        {
            Probabilities = Read(KernelRole.Probabilities),
            LogProbabilities = Read(KernelRole.LogProbabilities),
        };
    }

    /// <summary>The options of the loss that the kernel computes, for the oracle.</summary>
    public LossOptions OptionsForOracle => new()
    {
        Reduction = kernel.Shape.Options.Reduction,
        LabelSmoothing = kernel.EffectiveSmoothing(LabelSmoothing),
        ZLoss = kernel.Effective(KernelRole.ZLoss, ZLoss, kernel.Shape.Options.ZLoss),
        PolyEpsilon = kernel.Effective(KernelRole.PolyEpsilon, PolyEpsilon, kernel.Shape.Options.PolyEpsilon),
        FocalGamma = kernel.Effective(KernelRole.FocalGamma, FocalGamma, kernel.Shape.Options.FocalGamma),
        LogitScale = kernel.EffectiveScale,
        SmoothingWeights = kernel.Shape.Options.SmoothingWeights,
        EmptyMean = kernel.Shape.Options.EmptyMean,
        IgnoreIndex = kernel.IgnoredTarget,
    };

    public void Dispose() => call.Dispose();

    private void PlaceInput(KernelRole role, double[] values)
    {
        call[role].Place(values.Length, Placement, Distance);
        call[role].Write(values);
    }

    private void PlaceOutput(KernelRole role, int length)
    {
        if (call.Has(role))
        {
            call[role].Place(length, Placement, Distance);
            call[role].FillWithCanary();
        }
    }

    private double[] Read(KernelRole role) => call.Has(role) ? call[role].Read() : [];
}

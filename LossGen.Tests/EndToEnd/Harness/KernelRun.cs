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

    private static readonly KernelRole[] PerElement =
        [KernelRole.Gradient, KernelRole.Probabilities, KernelRole.LogProbabilities];

    private readonly KernelCall call = new(kernel.Shape);

    /// <summary>The label smoothing that is passed where the kernel takes it at run time.</summary>
    public double LabelSmoothing { get; init; } = 0.1;

    /// <summary>Whether a kernel that takes it at run time adds to its gradient.</summary>
    public bool Accumulate { get; init; } = true;

    /// <summary>Whether the call adds to its gradient.</summary>
    public bool Adds => kernel.Shape.Options.Accumulate || (kernel.Shape.Has(KernelRole.Accumulate) && Accumulate);

    /// <summary>What stands in a column of the gradient before the call adds to it; every format holds it.</summary>
    public double Prior(int column) => Adds ? ((column * 37 % 64) - 32) / 64.0 : 0;

    /// <summary>The divisor that is passed where the kernel takes one.</summary>
    public double Divisor { get; init; } = 12.5;

    /// <summary>The upstream gradient that is passed where the kernel takes a number; every format holds it.</summary>
    public const double OutputGradient = -1.625;

    /// <summary>What is passed as <c>zLoss</c>.</summary>
    public double ZLoss { get; init; } = 0.01;

    /// <summary>What is passed as <c>polyEpsilon</c>.</summary>
    public double PolyEpsilon { get; init; } = 1.3;

    /// <summary>What is passed as <c>focalGamma</c>.</summary>
    public double FocalGamma { get; init; } = LargestGamma;

    /// <summary>What is passed as <c>entropyWeight</c>.</summary>
    public double EntropyWeight { get; init; } = -0.3;

    /// <summary>What is passed as <c>generalizedQ</c>.</summary>
    public double GeneralizedQ { get; init; } = 0.7;

    /// <summary>What is passed as <c>tokenScaling</c>.</summary>
    public bool TokenScaling { get; init; } = true;

    /// <summary>How many samples the rows belong to, where a kernel asks for the rows of one.</summary>
    public int Samples { get; init; } = 1;

    public Placement Placement { get; set; }

    /// <summary>Elements between a span and the edge of its memory.</summary>
    public int Distance { get; set; }

    /// <summary>Whether the gradient is written over the logits.</summary>
    public bool InPlace { get; set; }

    public KernelCall Prepare(Batch batch)
    {
        var layout = new RowLayout(kernel.Shape, batch.Count, batch.Classes, Samples);
        call.Classes = batch.Classes;
        call.RowStride = layout.RowStride;
        call.InnerSize = layout.InnerSize;
        call.SequenceLength = layout.InnerSize;
        call.LabelSmoothing = LabelSmoothing;
        call.IgnoreIndex = kernel.RunTimeIgnoreIndex;
        call.ZLoss = ZLoss;
        call.PolyEpsilon = PolyEpsilon;
        call.FocalGamma = FocalGamma;
        call.EntropyWeight = EntropyWeight;
        call.GeneralizedQ = GeneralizedQ;
        call.TokenScaling = TokenScaling;
        call.LogitScale = LogitScale;
        call.LogitSoftcap = LogitSoftcap;
        PlaceInput(KernelRole.Logits, layout.Spread(KernelRole.Logits, batch.Logits));
        if (kernel.Shape.IsSoft)
        {
            double[] shares = [.. batch.SoftTargets.SelectMany(row => row)];
            PlaceInput(KernelRole.TargetProbabilities, layout.Spread(KernelRole.TargetProbabilities, shares));
        }
        else
        {
            long[] targets = batch.TargetsFor(kernel);
            call[KernelRole.Targets].Place(targets.Length, Placement, Distance);
            call[KernelRole.Targets].Write(targets);
        }

        if (call.Has(KernelRole.ClassWeights))
        {
            PlaceInput(KernelRole.ClassWeights, batch.Weights);
        }

        call.Divisor = Divisor;
        call.Accumulate = Accumulate;
        call.OutputGradient = OutputGradient;
        PlaceRows(KernelRole.SampleWeights, batch.SampleWeights);
        PlaceRows(KernelRole.OutputGradient, batch.Upstream);
        PlaceOutput(KernelRole.Losses, batch.Count);
        PlaceOutput(KernelRole.LogSumExp, batch.Count);
        PlaceOutput(KernelRole.Entropies, batch.Count);
        PlaceOutput(KernelRole.Predictions, batch.Count);
        foreach (KernelRole role in PerElement)
        {
            PlaceOutput(role, layout.Length(role));
        }

        if (Adds)
        {
            double[] priors =
                [.. Enumerable.Range(0, batch.Count * batch.Classes).Select(i => Prior(i % batch.Classes))];
            call[KernelRole.Gradient].Write(layout.Spread(KernelRole.Gradient, priors));
        }

        if (InPlace)
        {
            call[KernelRole.Gradient].LayOver(call[KernelRole.Logits], 0, layout.Length(KernelRole.Gradient));
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

        var layout = new RowLayout(kernel.Shape, batch.Count, batch.Classes, Samples);
        return new KernelOutcome(result, Read(KernelRole.Losses), ReadRows(KernelRole.Gradient))
        {
            LogSumExp = Read(KernelRole.LogSumExp),
            Entropies = Read(KernelRole.Entropies),
            Predictions = Read(KernelRole.Predictions),
            Correct = call.ReadResult(KernelRole.Correct),
            TotalWeight = call.ReadResult(KernelRole.TotalWeight),
            ZLoss = call.ReadResult(KernelRole.ZLossResult),
            Probabilities = ReadRows(KernelRole.Probabilities),
            LogProbabilities = ReadRows(KernelRole.LogProbabilities),
        };

        double[] ReadRows(KernelRole role) => call.Has(role) ? layout.Collect(role, call[role].Read()) : [];
    }

    /// <summary>What the last call wrote to an <c>out</c> parameter.</summary>
    public double ReadResult(KernelRole role) => call.ReadResult(role);

    /// <summary>The options of the loss that the kernel computes, for the oracle.</summary>
    public LossOptions OptionsForOracle => new()
    {
        Reduction = kernel.Shape.Options.Reduction,
        LabelSmoothing = kernel.EffectiveSmoothing(LabelSmoothing),
        ZLoss = kernel.Effective(KernelRole.ZLoss, ZLoss, kernel.Shape.Options.ZLoss),
        PolyEpsilon = kernel.Effective(KernelRole.PolyEpsilon, PolyEpsilon, kernel.Shape.Options.PolyEpsilon),
        FocalGamma = kernel.Effective(KernelRole.FocalGamma, FocalGamma, kernel.Shape.Options.FocalGamma),
        EntropyWeight = kernel.Effective(KernelRole.EntropyWeight, EntropyWeight, kernel.Shape.Options.EntropyWeight),
        GeneralizedQ = kernel.Effective(KernelRole.GeneralizedQ, GeneralizedQ, kernel.Shape.Options.GeneralizedQ),
        TokenScaling = kernel.Shape.Has(KernelRole.TokenScaling) ? TokenScaling : kernel.Shape.Options.TokenScaling,
        LogitScale = kernel.EffectiveScale,
        SmoothingWeights = kernel.Shape.Options.SmoothingWeights,
        EmptyMean = kernel.Shape.Has(KernelRole.EmptyMean) ? call.EmptyMean : kernel.Shape.Options.EmptyMean,
        IgnoreIndex = kernel.IgnoredTarget,
        Divisor = kernel.Shape.Has(KernelRole.Divisor) ? Divisor : null,
    };

    public void Dispose() => call.Dispose();

    private void PlaceInput(KernelRole role, double[] values)
    {
        call[role].Place(values.Length, Placement, Distance);
        call[role].Write(values);
    }

    private void PlaceRows(KernelRole role, double[] values)
    {
        if (call.Has(role))
        {
            PlaceInput(role, values);
        }
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

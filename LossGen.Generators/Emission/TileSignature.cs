using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>What goes into the method that computes a tile of rows and what comes back, one value a row.</summary>
internal static class TileSignature
{
    /// <summary>A small buffer with a value for every row of a group of tiles.</summary>
    /// <param name="Type">The C# type of a value.</param>
    /// <param name="Name">The buffer's name.</param>
    internal sealed record Buffer(string Type, string Name);

    /// <summary>The integer type as wide as the arithmetic, so that targets compare lane by lane.</summary>
    public static string IndexType(KernelPlan plan) => plan.Element.IsDouble ? "long" : "int";

    /// <summary>Whether a tile needs a target for each row, if only to mark ignored rows.</summary>
    public static bool LooksUpTargets(KernelPlan plan) => plan.Distillation is null
        ? plan.SoftTarget is null
        : plan.Has(RoleKind.Targets) || plan.Has(RoleKind.SampleWeights);

    /// <summary>The buffers, inputs first.</summary>
    public static IEnumerable<Buffer> Buffers(KernelPlan plan)
    {
        var arithmetic = plan.Element.Arithmetic;
        if (plan.Softmax is not null)
        {
            yield break;
        }

        if (LooksUpTargets(plan))
        {
            yield return new(IndexType(plan), "targetOf");
        }

        if (TileOutputStage.KeepsLargestApart(plan))
        {
            yield return new(IndexType(plan), "apartOf");
        }

        if (plan.Weighted)
        {
            yield return new(arithmetic, "weightOf");
        }

        if (plan.Has(RoleKind.SampleWeights))
        {
            yield return new(arithmetic, "sampleWeightOf");
        }

        if (plan.HasUpstreamRows)
        {
            yield return new(arithmetic, "upstreamOf");
        }

        foreach (var losses in Losses(plan))
        {
            yield return losses;
        }

        if (plan.NeedsLogSumExp)
        {
            yield return new(arithmetic, "logSumExpOf");
        }

        if (plan.NeedsEntropies)
        {
            yield return new(arithmetic, "entropyOf");
        }

        if (plan.FindsTop)
        {
            yield return new(IndexType(plan), "topOf");
        }
    }

    /// <summary>The buffers of losses.</summary>
    public static IEnumerable<Buffer> Losses(KernelPlan plan)
    {
        var lossType = plan.Element.LossType;
        if (plan.Row.SumsTermsApart)
        {
            yield return new(lossType, "hardOf");
            yield return new(lossType, "softOf");
        }

        if (plan.NeedsLoss && (!plan.Row.SumsTermsApart || plan.Has(RoleKind.Losses)))
        {
            yield return new(lossType, "lossOf");
        }

        if (plan.Has(RoleKind.ZLossResult))
        {
            yield return new(lossType, "zOf");
        }
    }

    /// <summary>The memory of what a soft cap leaves beside exponentials.</summary>
    public const string CapMemory = "capMemory";

    /// <summary>The memory of columns, borrowed for all tiles of a call.</summary>
    public static IEnumerable<string> Memories(KernelPlan plan) =>
    [
        .. InColumns(plan, "memory"),
        .. Where(plan.Softcap is not null, CapMemory),
        .. Where(plan.SoftTarget is not null, "shareMemory"),
        .. Where(plan.ExpSum.SumsSpread, "logitMemory"),
        .. Where(plan.GivesProbabilities, "outputMemory"),
        .. Where(plan.KeepsGradient, "keptMemory"),
        .. Where(plan.Softmax is { Backward: true }, "upstreamMemory"),
        .. plan.Distillation is { } distillation ? DistillationTileStage.Memories(distillation) : [],
    ];

    /// <summary>The parameters of the tile's method.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan) =>
    [
        .. References(plan).Select(name => $"ref {plan.Element.Storage} {name}"),
        .. Memories(plan).Select(name => $"Span<{plan.Element.Arithmetic}> {name}"),
        .. Buffers(plan).Select(buffer => $"ref {buffer.Type} {buffer.Name}"),
        .. InColumns(plan, "int height"),
        .. Sizes(plan).Select(static name => $"nint {name}"),
        .. NumberUse.OfTile(plan).Select(scalar => $"{plan.Element.TypeOf(scalar.Kind)} {scalar.Quantity.Name}"),
    ];

    /// <summary>The arguments of the method for the tile that begins at a row of the group.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, string row) =>
    [
        .. References(plan).Select(name => $"ref {name}"),
        .. Memories(plan),
        .. Buffers(plan).Select(buffer => $"ref {buffer.Name}[{row}]"),
        .. InColumns(plan, "height"),
        .. Sizes(plan),
        .. NumberUse.OfTile(plan).Select(static scalar => scalar.Quantity.Name),
    ];

    private static IEnumerable<string> InColumns(KernelPlan plan, string item)
        => Where(plan.Loop == ClassLoop.Columns, item);

    private static IEnumerable<string> Where(bool condition, string item) => condition ? [item] : [];

    private static IEnumerable<string> Sizes(KernelPlan plan)
    {
        if (!plan.Layout.HasConstantClasses)
        {
            yield return "classes";
        }

        if (plan.Layout.Strided)
        {
            yield return "rowStride";
        }

        if (plan.TilesPlanes)
        {
            yield return "innerSize";
        }
    }

    private static IEnumerable<string> References(KernelPlan plan)
    {
        foreach (var reference in plan.References)
        {
            yield return reference.Name;
        }

        if (plan.ExpSum.Gap == ClassTerm.Weighted || plan.Gradient is { Offset: ClassTerm.Weighted })
        {
            yield return "classWeights";
        }
    }
}

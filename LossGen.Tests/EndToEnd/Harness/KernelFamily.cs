using System.Globalization;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The kernels that do the same arithmetic in each row, and so must give the same bits.</summary>
/// <param name="Name">The element type and the options that change a row's loss.</param>
/// <param name="Format">The format of their logits.</param>
/// <param name="Members">At least one kernel.</param>
internal sealed record KernelFamily(string Name, IeeeFormat Format, IReadOnlyList<Kernel> Members)
{
    private const double LabelSmoothing = 0.1;

    public static IReadOnlyList<KernelFamily> All { get; } = [.. Of(KernelCatalog.All)];

    /// <summary>The constants of the declarations, and sizes around a vector, a tile and a block of sums.</summary>
    public static IReadOnlyList<int> ClassCounts { get; } = [1, 2, 3, 5, 8, 10, 16, 37, 64, 100, 257, 1000];

    /// <summary>The numbers of classes that a member is made for.</summary>
    public IEnumerable<int> ConstantCounts
        => Members.Select(kernel => kernel.Shape.Options.Classes).Where(count => count > 0);

    /// <summary>The families of some kernels.</summary>
    public static IEnumerable<KernelFamily> Of(IEnumerable<Kernel> kernels)
        => from kernel in kernels
           group kernel by NameOf(kernel) into family
           select new KernelFamily(family.Key, family.First().Shape.Storage, [.. family]);

    // Off, an option leaves no trace in the name either.
    private static string RowOptions(KernelShape shape) => (shape.Accumulates ? ", accumulating" : "") + string.Concat(
        new[] { KernelRole.SampleWeights, KernelRole.OutputGradient, KernelRole.Divisor }
            .Where(shape.Has)
            .Select(role => $", {Refusal.NameOf(role)}{(shape.IsSpan(role) ? " of rows" : "")}"));

    // Options that are off leave no trace here either.
    private static string TermsOf(Kernel kernel)
    {
        using var run = new KernelRun(kernel);
        LossOptions options = run.OptionsForOracle;
        (string Name, double Value, double Off)[] terms =
        [
            ("z-loss", options.ZLoss, 0), ("poly", options.PolyEpsilon, 0), ("focal", options.FocalGamma, 0),
            ("scale", options.LogitScale, 1), ("softcap", kernel.EffectiveSoftcap, 0),
            ("entropy", options.EntropyWeight, 0), ("generalised", options.GeneralizedQ, 0),
            ("token scaling", options.TokenScaling ? 1 : 0, 0),
        ];
        return string.Concat(terms.Where(term => term.Value != term.Off).Select(
            term => string.Create(CultureInfo.InvariantCulture, $", {term.Name} {term.Value:R}")));
    }

    private static string NameOf(Kernel kernel)
    {
        double smoothing = kernel.EffectiveSmoothing(LabelSmoothing);
        string smoothed = smoothing == 0
            ? "not smoothed"
            : string.Create(
                CultureInfo.InvariantCulture, $"{kernel.Shape.Options.SmoothingWeights} smoothing {smoothing:R}");
        string weights = kernel.Shape.Has(KernelRole.ClassWeights) ? "class weights" : "no weights";
        string targets = kernel.Shape.IsSoft ? ", soft targets"
            : kernel.Shape.Options.TargetShift != 0 ? ", shifted targets"
            : "";
        return $"{kernel.Shape.ElementType.Name}, {smoothed}, "
            + $"{weights}{targets}{TermsOf(kernel)}{RowOptions(kernel.Shape)}";
    }
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning;

/// <summary>What a kernel computes, as formulas of the plan block: of a row, of its gradient, and of the result.</summary>
internal static class PlanFormulas
{
    /// <summary>The loss of a row.</summary>
    public static IEnumerable<PlanLine> Loss(PlanBuilder plan)
    {
        var factors = plan.LossFactor is null ? [] : new[] { "v" };
        yield return new("loss", plan.LossNotes.Count == 0 ? Times(factors, LossOfRow(plan)) : LossOfRow(plan));
        foreach (var note in Noted(plan.LossNotes, factors))
        {
            yield return note;
        }
    }

    /// <summary>The gradient of a row.</summary>
    public static IEnumerable<PlanLine> Gradient(PlanBuilder plan)
    {
        var factors = plan.GradientFactors.Select(static factor => Letter(factor.Name)).ToList();
        yield return new("gradient", GradientOfRow(plan, plan.GradientNotes.Count == 0 ? factors : []));
        foreach (var note in Noted(plan.GradientNotes, factors))
        {
            yield return note;
        }
    }

    /// <summary>How rows become the result.</summary>
    public static string Reduction(PlanBuilder plan) => plan.Options.Reduction switch
    {
        ReductionKind.None when plan.SumsExponentials => "none, a loss a row",
        ReductionKind.None => "none",
        ReductionKind.Sum => "sum over the rows",
        _ when !plan.Averages => "none",
        _ when plan.Has(RoleKind.Divisor) => "sum over the rows, divided by D, the divisor",
        _ when !plan.Has(RoleKind.Targets) => "mean over the D rows",
        _ when LabelSmoothingOption.HasOwnMean(plan) => plan.Has(RoleKind.ClassWeights)
            ? "each term's own mean: over D = sum(w[y]), and over the rows that count"
            : "each term's own mean over the D rows that count",
        _ => (plan.Has(RoleKind.ClassWeights), plan.Has(RoleKind.SampleWeights)) switch
        {
            (true, true) => "sum over the rows, divided by D = sum(w[y] * v)",
            (true, false) => "sum over the rows, divided by D = sum(w[y])",
            (false, true) => "sum over the rows, divided by D = sum(v)",
            _ => "mean over the D rows that count",
        },
    };

    /// <summary>What the letters of the factors stand for.</summary>
    public static string Factors(PlanBuilder plan) => string.Join(", ", new[]
    {
        plan.LossFactor is null ? null : "v = sampleWeights[row]",
        !plan.HasGradient || !plan.Has(RoleKind.OutputGradient) ? null
            : OutputGradientOption.IsPerRow(plan.Spec) ? "r = outputGradient[row]"
            : "r = outputGradient",
    }.Where(factor => factor is not null));

    /// <summary>What smoothing does.</summary>
    public static string Smoothing(PlanBuilder plan)
    {
        var amount = RealOption.LabelSmoothing.Quantity(plan).Name;
        if (plan.SoftTarget is not null)
        {
            return $"a = {amount}";
        }

        return LabelSmoothingOption.IsWeighted(plan)
            ? $"a = {amount}; the sum over the classes is sum(w) * log(s) + gap, gap = sum(w * (m - x))"
            : $"a = {amount}; the sum over the classes is C * log(s) + gap, gap = sum(m - x)";
    }

    private static string LossOfRow(PlanBuilder plan)
    {
        var weighted = plan.Has(RoleKind.ClassWeights);
        if (plan.SoftTarget is not null)
        {
            return "sum(u * (log(s) + m - x))";
        }

        if (!weighted && !LabelSmoothingOption.IsOn(plan))
        {
            return "log(s) + m - x[y]";
        }

        var hard = (weighted ? "w[y] * " : "") + "(log(s) + m - x[y])";
        if (!LabelSmoothingOption.IsOn(plan))
        {
            return hard;
        }

        var soft = LabelSmoothingOption.IsWeighted(plan) ? "sum(w * (log(s) + m - x))" : "sum(log(s) + m - x)";
        return $"(1 - a) * {hard} + a/C * {soft}";
    }

    private static string GradientOfRow(PlanBuilder plan, List<string> factors)
    {
        var weighted = plan.Has(RoleKind.ClassWeights);
        var over = plan.Averages ? " / D" : "";
        var times = string.Concat(factors.Select(factor => $" * {factor}"));
        if (plan.SoftTarget is not null)
        {
            return $"(e/s * mass - u){times}{over}";
        }

        var hard = "(e/s - [j = y])" + (weighted ? " * w[y]" : "");
        if (!LabelSmoothingOption.IsOn(plan))
        {
            return $"{hard}{times}{over}; at j = y: -rest/s{(weighted ? " * w[y]" : "")}{times}{over}";
        }

        var soft = LabelSmoothingOption.IsWeighted(plan) ? "(e/s * sum(w) - w[j])" : "(e/s * C - 1)";
        var overOwn = LabelSmoothingOption.HasOwnMean(plan) ? " / rows" : over;
        var sum = $"(1 - a) * {hard}{over} + a/C * {soft}{overOwn}";
        return factors.Count == 0 ? sum : $"{string.Join(" * ", factors)} * ({sum})";
    }

    private static string Times(string[] factors, string loss)
        => factors.Length == 0 ? loss
            : loss.StartsWith("w[y]", StringComparison.Ordinal) || loss.StartsWith("sum(", StringComparison.Ordinal)
                ? $"{factors[0]} * {loss}"
                : $"{factors[0]} * ({loss})";

    // Factors of a sum that goes on for lines stand behind it.
    private static IEnumerable<PlanLine> Noted(List<string> notes, IReadOnlyList<string> factors)
    {
        foreach (var note in notes)
        {
            yield return new("", note);
        }

        if (notes.Count > 0 && factors.Count > 0)
        {
            yield return new("", $"all of it times {string.Join(" * ", factors)}");
        }
    }

    private static string Letter(string factor) => factor == "sampleWeight" ? "v" : "r";
}

using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The divergence of one distribution from another, KL(p ‖ q), or from the mixture of both, KL(p ‖ m), summed in the
/// documented order. The rows change places for the other direction.
/// </summary>
internal sealed class DivergenceStage(
    CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
{
    private readonly ElementWise _element = new(plan.Element, width);
    private readonly bool _keeps = DistillationPlan.KeepsExponentials(width);

    public void Emit()
    {
        var ratio = distillation.Mixes ? "log(p/m), m = own * p + other * q" : "log(p/q)";
        writer.Line($"// Pass 3 of {distillation.Passes}: sum(p * (d + exp(-d) - 1)), d = {ratio}");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static double Divergence{width.Suffix}", Parameters))
        {
            EmitBroadcasts();
            new LaneSumLoop(writer, plan, width).Emit(vectors =>
            {
                writer.Lines(vectors.Select(v => $"{_element.Type} u{v} = {_element.LoadPartial("u", v)} - mU;"));
                writer.Lines(vectors.Select(v => $"{_element.Type} v{v} = {_element.LoadPartial("v", v)} - mV;"));
                writer.Lines(vectors.Select(v => $"{_element.Type} p{v} = {Exp("u", v)} * fU;"));
                writer.Lines(vectors.Select(v => $"{_element.Type} q{v} = {Exp("v", v)} * fV;"));
                return distillation.Mixes
                    ? FromMixture(vectors)
                    : v => $"VectorMath.DivergenceTerm(p{v}, q{v}, {Difference(v)} - d)";
            });
        }
    }

    /// <summary>The arguments of the pass in the row loop, for the divergence of one row from another.</summary>
    public static IEnumerable<string> Arguments(
        KernelPlan plan, WidthPlan width, DistillationPlan distillation, string first, string second)
    {
        var (one, other) = (first.ToUpperInvariant(), second.ToUpperInvariant());
        var (own, others) = first == "t" ? ("teacherShare", "studentShare") : ("studentShare", "teacherShare");
        return
        [
            $"ref {first}", $"ref {second}",
            .. DistillationPlan.KeepsExponentials(width) ? [$"ref e{one}", $"ref e{other}"] : Array.Empty<string>(),
            .. PassMethod.ClassesArgument(plan), $"m{one}", $"m{other}",
            .. distillation.Tempered ? ["perTemperature"] : Array.Empty<string>(),
            $"scale{one}", $"scale{other}", first == "t" ? "shift" : "-shift",
            .. distillation.Mixes ? [own, others] : Array.Empty<string>(),
        ];
    }

    private IEnumerable<string> Parameters =>
    [
        $"ref {plan.Element.Storage} u", $"ref {plan.Element.Storage} v",
        .. _keeps ? ["ref double eU", "ref double eV"] : Array.Empty<string>(), .. PassMethod.ClassesParameter(plan),
        "double maxU", "double maxV", .. distillation.Tempered ? ["double perTemperature"] : Array.Empty<string>(),
        "double scaleU", "double scaleV", "double shift",
        .. distillation.Mixes ? ["double ownShare", "double otherShare"] : Array.Empty<string>(),
    ];

    private Func<int, string> FromMixture(IReadOnlyList<int> vectors)
    {
        writer.Lines(vectors.Select(v => $"{_element.Type} m{v} = (own * p{v}) + (other * q{v});"));
        writer.Lines(vectors.Select(v =>
            $"{_element.Type} d{v} = VectorMath.LogOverMixture(d - {Difference(v)}, own, other);"));
        return v => $"VectorMath.DivergenceTerm(p{v}, m{v}, d{v})";
    }

    private string Exp(string row, int v) => _keeps
        ? _element.LoadKept($"e{row.ToUpperInvariant()}", v)
        : $"VectorMath.Exp({Tempered($"{row}{v}")})";

    private string Tempered(string logit) => ElementWise.Tempered(logit, distillation);

    private string Difference(int v)
        => distillation.Tempered ? $"({Tempered($"(u{v} - v{v})")})" : $"(u{v} - v{v})";

    private void EmitBroadcasts()
    {
        writer.Line($"{_element.Type} mU = {_element.Create("maxU")};");
        writer.Line($"{_element.Type} mV = {_element.Create("maxV")};");
        if (distillation.Tempered)
        {
            writer.Line($"{_element.Type} b = {_element.Create("perTemperature")};");
        }

        writer.Line($"{_element.Type} fU = {_element.Create("scaleU")};");
        writer.Line($"{_element.Type} fV = {_element.Create("scaleV")};");
        writer.Line($"{_element.Type} d = {_element.Create("shift")}; // log of the sums' ratio");
        if (distillation.Mixes)
        {
            writer.Line($"{_element.Type} own = {_element.Create("ownShare")};");
            writer.Line($"{_element.Type} other = {_element.Create("otherShare")};");
        }
    }
}

using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The derivative with respect to the student's logits, class by class; the target's entry is put in on the way. For
/// the forward direction the same pass sums up the divergence, if the loss is asked for.
/// </summary>
internal sealed class DistillationGradientStage(
    CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
{
    private const int Vectors = 2;

    private readonly ElementWise _element = new(plan.Element, width);
    private readonly string _classes = new KernelSignature(plan).Classes;
    private readonly bool _keeps = DistillationPlan.KeepsExponentials(width);

    public void Emit()
    {
        var fuses = distillation.FusesGradient;
        var passes = distillation.Passes;
        writer.Line($"// Pass {passes} of {passes}: " + (fuses
            ? "sum(p * (d + exp(-d) - 1)), d = log(p/q), and the gradient"
            : "the gradient, p and q the softmax of teacher and student"));
        PassMethod.Open(writer);
        using (Method.Open(
            writer,
            fuses
                ? $"private static double DivergenceAndGradient{width.Suffix}"
                : $"private static void Gradient{width.Suffix}",
            Items(plan, width, distillation).Select(item => item.Parameter)))
        {
            EmitBroadcasts();
            if (fuses)
            {
                new LaneSumLoop(writer, plan, width).Emit(EmitWithDivergence);
            }
            else
            {
                EmitLoop();
            }
        }
    }

    private Func<int, string> EmitWithDivergence(IReadOnlyList<int> vectors)
    {
        EmitElements(vectors);
        return v => $"VectorMath.DivergenceTerm(p{v}, q{v}, {Difference(v)} - d)";
    }

    private void EmitLoop()
    {
        var vectors = Enumerable.Range(0, width.IsScalar ? 1 : Vectors).ToList();
        using (writer.Block($"for (nint i = 0; i < {_classes}; i += {vectors.Count * width.Lanes})"))
        {
            if (!width.IsScalar)
            {
                writer.Line($"nint left = {_classes} - i;");
            }

            EmitElements(vectors);
        }
    }

    /// <summary>The parameters of the pass and what the row loop hands over.</summary>
    public static IEnumerable<(string Parameter, string Argument)> Items(
        KernelPlan plan, WidthPlan width, DistillationPlan distillation)
    {
        var keeps = DistillationPlan.KeepsExponentials(width);
        var readsLogits = !keeps || distillation.FusesGradient || distillation.GradientHasDifference;
        var storage = plan.Element.Storage;
        var divergence = distillation.StudentDivergence.Name;
        var weight = distillation.Weighted ? " * sampleWeight" : "";
        var numbers = new (string Parameter, string Argument, bool Is)[]
        {
            ($"ref {storage} t", "ref t", readsLogits),
            ($"ref {storage} x", "ref x", readsLogits),
            ("ref double eT", "ref eT", keeps && distillation.GradientHasTeacher),
            ("ref double eX", "ref eX", keeps),
            ("ref double eHard", "ref eHard", keeps && distillation is { Hard: true, Tempered: true }),
            ($"ref {storage} g", "ref g", true),
            ("nint classes", "classes", !plan.Layout.HasConstantClasses),
            ("double maxT", "mT", readsLogits),
            ("double maxX", "mX", readsLogits),
            ("double perTemperature", "perTemperature", distillation.Tempered && readsLogits),
            ("double scaleT", "scaleT", distillation.GradientHasTeacher),
            ("double scaleX", "scaleX", true),
            ("double shift", "shift", distillation.GradientHasDifference || distillation.FusesGradient),
            ($"double {divergence}", divergence, distillation.GradientHasDifference),
            ("double studentShare", "studentShare", distillation.Mixes),
            ("double teacherShare", "teacherShare", distillation.Mixes),
            ("double softShare", $"softShare{weight}", true),
            ("nint y", "y", distillation.Hard),
            ("double hardScale", $"hardShare{weight} * scaleHard", distillation.Hard),
            ("double entry", $"hardShare{weight} * entry", distillation.Hard),
        };
        return numbers.Where(item => item.Is).Select(item => (item.Parameter, item.Argument));
    }

    private void EmitBroadcasts()
    {
        var broadcasts = new (string Name, string Value, bool Is)[]
        {
            ("mT", "maxT", ReadsLogits),
            ("mX", "maxX", ReadsLogits),
            ("b", "perTemperature", distillation.Tempered && ReadsLogits),
            ("fT", "scaleT", distillation.GradientHasTeacher),
            ("fX", "scaleX", true),
            ("d", "shift", distillation.GradientHasDifference || distillation.FusesGradient),
            ("kl", distillation.StudentDivergence.Name, distillation.GradientHasDifference),
            ("own", "studentShare", distillation.Mixes),
            ("other", "teacherShare", distillation.Mixes),
            ("f", "softShare", true),
            ("fHard", "hardScale", distillation.Hard),
            ("hard", "entry", distillation.Hard),
        };
        writer.Lines(broadcasts.Where(item => item.Is)
            .Select(item => $"{_element.Type} {item.Name} = {_element.Create(item.Value)};"
                + (item.Name == "d" ? " // log of the sums' ratio" : "")));
    }

    private void EmitElements(IReadOnlyList<int> vectors)
    {
        var type = _element.Type;
        if (ReadsLogits)
        {
            writer.Lines(vectors.Select(v => $"{type} t{v} = {_element.LoadPartial("t", v)} - mT;"));
            writer.Lines(vectors.Select(v => $"{type} x{v} = {_element.LoadPartial("x", v)} - mX;"));
        }

        if (distillation is { Hard: true, Tempered: true })
        {
            var hard = (int v) => _keeps ? _element.LoadKept("eHard", v) : $"VectorMath.Exp(x{v})";
            writer.Lines(vectors.Select(v => $"{type} h{v} = {hard(v)} * fHard;"));
        }

        if (distillation is { Hard: true, Tempered: false })
        {
            writer.Lines(vectors.Select(v => $"{type} q{v} = {Exp("x", v)};"));
            writer.Lines(vectors.Select(v => $"{type} h{v} = q{v} * fHard;"));
            writer.Lines(vectors.Select(v => $"q{v} *= fX;"));
        }
        else
        {
            writer.Lines(vectors.Select(v => $"{type} q{v} = {Exp("x", v)} * fX;"));
        }

        if (distillation.GradientHasTeacher)
        {
            writer.Lines(vectors.Select(v => $"{type} p{v} = {Exp("t", v)} * fT;"));
        }

        if (distillation.Mixes)
        {
            writer.Lines(vectors.Select(v => $"{type} r{v} = {Text(v).Of(distillation.LogOverMixture)};"));
        }
        else if (distillation.GradientHasDifference)
        {
            writer.Lines(vectors.Select(v => $"{type} over{v} = {Text(v).Of(distillation.Excess)};"));
        }

        writer.Lines(vectors.Select(v => $"{type} g{v} = {Text(v).Of(distillation.Gradient)};"));
        if (distillation.Hard)
        {
            writer.Lines(vectors.Select(v => $"h{v} = {_element.Except($"h{v}", "y", v)};"));
            writer.Lines(vectors.Select(v => $"g{v} += h{v} + {_element.Only("hard", "y", v)};"));
        }

        writer.Lines(vectors.Select(v => _element.StorePartial($"g{v}", "g", v)));
    }

    private bool ReadsLogits => !_keeps || distillation.FusesGradient || distillation.GradientHasDifference;

    private string Exp(string row, int v) => _keeps
        ? _element.LoadKept($"e{row.ToUpperInvariant()}", v)
        : $"VectorMath.Exp({Tempered($"{row}{v}")})";

    private string Tempered(string logit) => ElementWise.Tempered(logit, distillation);

    private string Difference(int v)
        => distillation.Tempered ? $"({Tempered($"(t{v} - x{v})")})" : $"(t{v} - x{v})";

    private TermText Text(int v) => TermText.OfElements(plan.Element, quantity => quantity switch
    {
        _ when quantity == DistillationPlan.PerTemperature => "b",
        _ when quantity == distillation.StudentDivergence => "kl",
        _ when quantity == Mixture.StudentShare => "own",
        _ when quantity == Mixture.TeacherShare => "other",
        _ when quantity == DistillationElement.Shift => "d",
        _ when quantity == Batch.SoftShare => "f",
        _ => $"{quantity.Name}{v}",
    });
}

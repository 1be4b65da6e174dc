using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// What a tile of a distillation kernel computes class by class: the formulas of the kernel that takes one row after
/// another, whose exponentials are in columns already.
/// </summary>
internal sealed class DistillationTileLoops(
    CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
{
    private readonly VectorText _text = new(plan.Element, width);

    /// <summary>Formulas of the rows, and of a class of each.</summary>
    public TermText Rows => TermText.OfElements(plan.Element, quantity => quantity switch
    {
        _ when quantity == DistillationElement.Student => "xc",
        _ when quantity == DistillationElement.Teacher => "tc",
        _ when quantity == DistillationElement.Shift => "shift",
        _ when quantity == DistillationPlan.PerTemperature => "b",
        _ when quantity == Mixture.StudentShare => "shareX",
        _ when quantity == Mixture.TeacherShare => "shareT",
        _ when quantity == Batch.SoftShare => "f",
        _ when distillation.Numbers.Contains(quantity) => _text.Create(quantity.Name),
        _ => quantity.Name,
    });

    /// <summary>Puts the numbers of the call that the loops use into every lane.</summary>
    public void EmitBroadcasts()
    {
        if (distillation is { Tempered: true, UsesDifferences: true })
        {
            writer.Line($"{_text.Type} b = {_text.Create("perTemperature")};");
        }

        if (distillation.Mixes)
        {
            writer.Line($"{_text.Type} shareX = {_text.Create("studentShare")};");
            writer.Line($"{_text.Type} shareT = {_text.Create("teacherShare")};");
        }
    }

    /// <summary>The divergence of one distribution from the other, or from the mixture of both.</summary>
    /// <param name="divergence">Its name.</param>
    /// <param name="ofTeacher">Whether it is the teacher's.</param>
    public void EmitDivergence(Quantity divergence, bool ofTeacher)
    {
        var (p, q) = ofTeacher ? ("p", "q") : ("q", "p");
        var (difference, shift) = ofTeacher ? (Difference("tc", "xc"), "- shift") : (Difference("xc", "tc"), "+ shift");
        using (Loop())
        {
            EmitDifferences();
            EmitProbabilities(ofTeacher: true);
            if (distillation.Mixes)
            {
                var (own, other) = ofTeacher ? ("shareT", "shareX") : ("shareX", "shareT");
                var log = $"{(ofTeacher ? "" : "-")}shift - {difference}";
                writer.Line($"{_text.Type} m = ({own} * {p}) + ({other} * {q});");
                writer.Line($"{_text.Type} d = VectorMath.LogOverMixture({log}, {own}, {other});");
                writer.Line($"terms.Put(c, VectorMath.DivergenceTerm({p}, m, d));");
            }
            else
            {
                writer.Line($"terms.Put(c, VectorMath.DivergenceTerm({p}, {q}, {difference} {shift}));");
            }
        }

        writer.Line();
        writer.Line($"{_text.Type} {divergence.Name} = terms.Total();");
    }

    /// <summary>The gradient, in the place of the student's exponentials, and the divergence fused with it.</summary>
    public void EmitGradient()
    {
        using (Loop())
        {
            if (distillation.FusesGradient || distillation.GradientHasDifference)
            {
                EmitDifferences();
            }

            EmitProbabilities(distillation.GradientHasTeacher);
            if (distillation.Mixes)
            {
                writer.Line($"{_text.Type} r = {Rows.Of(distillation.LogOverMixture)};");
            }
            else if (distillation.GradientHasDifference)
            {
                writer.Line($"{_text.Type} over = {Rows.Of(distillation.Excess)};");
            }

            writer.Line($"{_text.Type} gc = {Rows.Of(distillation.Gradient)};");
            if (distillation.Hard)
            {
                EmitHard();
            }

            writer.Line("studentExp.Put(c, gc);");
            if (distillation.FusesGradient)
            {
                writer.Line($"terms.Put(c, VectorMath.DivergenceTerm(p, q, {Difference("tc", "xc")} - shift));");
            }
        }

        writer.Line();
        if (distillation.FusesGradient)
        {
            writer.Line($"{_text.Type} {distillation.TeacherDivergence.Name} = terms.Total();");
        }
    }

    private void EmitHard()
    {
        var exponential = distillation.Tempered ? "hardExp.Column(c)" : "studentExp.Column(c)";
        writer.Line($"{_text.Type} h = {exponential} * fHard;");
        writer.Line("gc += VectorMath.AtTarget(y, c, zero, h) + VectorMath.AtTarget(y, c, entry, zero);");
    }

    private CodeWriter.Scope Loop()
        => writer.Block($"for (int c = 0; c < {new KernelSignature(plan).Classes}; c++)");

    private void EmitDifferences()
    {
        writer.Line($"{_text.Type} tc = teacher.Column(c) - mT;");
        writer.Line($"{_text.Type} xc = student.Column(c) - mX;");
    }

    private void EmitProbabilities(bool ofTeacher)
    {
        writer.Line($"{_text.Type} q = studentExp.Column(c) * scaleX;");
        if (ofTeacher)
        {
            writer.Line($"{_text.Type} p = teacherExp.Column(c) * scaleT;");
        }
    }

    private string Difference(string first, string second)
        => distillation.Tempered ? $"(({first} - {second}) * b)" : $"({first} - {second})";
}

using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The passes in plain scalar code: the same sums in the same order, lane by lane.</summary>
internal sealed class ScalarPassStage(CodeWriter writer, KernelPlan plan)
{
    private readonly ElementPlan _element = plan.Element;
    private readonly string _classes = PassMethod.Classes(plan);

    private string Logit => _element.Widens ? $"({_element.Arithmetic})Unsafe.Add(ref x, i)" : "Unsafe.Add(ref x, i)";

    private string Weight => _element.Widens ? $"({_element.Arithmetic})Unsafe.Add(ref w, i)" : "Unsafe.Add(ref w, i)";

    private string Share => SoftTargetText.Share(
        plan, _element.Arithmetic, Widened("t"), "wi", "hardMass", "classMass");

    // A gap is of what the cap gave.
    private string Exp => plan.Softcap is null || plan.ExpSum is { Gap: ClassTerm.None, SumsSpread: false }
        ? PassMethod.Exp(plan, "xi", "max")
        : $"VectorMath.ExpCapped(xi, cap, out {_element.NumericsPrefix}Capped c)";

    private string Widened(string name)
        => _element.Widens ? $"({_element.Arithmetic})Unsafe.Add(ref {name}, i)" : $"Unsafe.Add(ref {name}, i)";

    public void Emit()
    {
        EmitMax();
        if (plan.SumsExponentials)
        {
            writer.Line();
            EmitExpSum();
        }

        if (plan.Gradient is { } pass)
        {
            writer.Line();
            EmitGradient(pass);
        }
    }

    private string Kept(GradientPass pass)
    {
        var kept = _element.Widens ? $"({_element.Arithmetic})Unsafe.Add(ref g, i)" : "Unsafe.Add(ref g, i)";
        return pass.Adds == Adding.Always ? kept : $"accumulate ? {kept} : {GradientPassText.NothingKept(plan)}";
    }

    /// <summary>The maximum of a row.</summary>
    public void EmitMax()
    {
        var type = _element.Arithmetic;
        writer.Line($"// Pass 1 of {PassCount.Of(plan)}: m = max(x)");
        PassMethod.Open(writer);
        using (Method.Open(
            writer,
            $"private static {type} MaxScalar",
            [$"ref {_element.Storage} x", .. PassMethod.ClassesParameter(plan)]))
        {
            writer.Line($"{type} m = Absent;");
            using (writer.Block($"for (nint i = 0; i < {_classes}; i++)"))
            {
                writer.Line($"m = {type}.MaxNative(m, {Logit});");
            }

            writer.Line();
            writer.Line("return m;");
        }
    }

    /// <summary>The sum of the exponentials of a row without one class.</summary>
    public void EmitExpSum()
    {
        var type = _element.Arithmetic;
        writer.Lines(ExpSumPassText.TitleOf(plan));
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static {_element.RowType} ExpSumScalar", ExpSumPassText.Parameters(plan)))
        {
            writer.Lines(PassMethod.SoftcapOfPass(plan));
            writer.Line($"Span<{type}> lanes = stackalloc {type}[Lanes];");
            writer.Line($"{_element.RowType} total = default;");
            writer.Lines(ChunkResults.Starts(plan));
            ChunkResults.EmitLoop(
                writer,
                plan,
                _classes,
                $"{_element.NumericsPrefix}LaneSumScalar",
                $"{_element.NumericsPrefix}GapSumScalar",
                EmitBlock);
        }
    }

    private void EmitBlock()
    {
        var type = _element.Arithmetic;
        writer.Line("lanes.Clear();");
        using (writer.Block("for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)"))
        {
            writer.Line($"{type} xi = {Logit};");
            writer.Line($"{type} e = {Exp};");
            writer.Line("lanes[(int)(i % Lanes)] += i == y ? 0 : e;");
            writer.Lines(SpreadStage.Scalar(plan));
            if (plan.ExpSum.Gap == ClassTerm.Target)
            {
                EmitShare();
                EmitGap(", u");
                writer.Line("masses.AddShare(i, u);");
            }
            else if (plan.ExpSum.Gap != ClassTerm.None)
            {
                EmitGap(plan.ExpSum.Gap == ClassTerm.Weighted ? $", {Weight}" : "");
            }

            if (plan.ExpSum.Stores)
            {
                writer.Line("Unsafe.Add(ref g, i) = e;");
            }
        }

        writer.Line();
        writer.Line("sum.Add(lanes);");
    }

    private void EmitShare()
    {
        if (plan.SoftTarget is { Weighs: true })
        {
            writer.Line($"{_element.Arithmetic} wi = {Weight};");
        }

        writer.Line($"{_element.Arithmetic} u = {Share};");
    }

    private void EmitGap(string weight)
    {
        if (plan.Softcap is null)
        {
            writer.Line($"gaps.Add(i, max, xi{weight});");
            return;
        }

        writer.Line($"gaps.Add(i, 0, c.High{weight});");
        writer.Line($"lows.Add(i, 0, c.Low{weight});");
    }

    /// <summary>The gradient of a row.</summary>
    public void EmitGradient(GradientPass pass)
    {
        writer.Line(GradientPassText.TitleOf(plan, pass));
        PassMethod.Open(writer);
        using (Method.Open(writer, "private static void GradientScalar", GradientPassText.Parameters(plan, pass)))
        {
            writer.Lines(PassMethod.SoftcapOfPass(plan));
            foreach (var (part, value) in GradientPassText.Parts(pass))
            {
                writer.Line($"{_element.Arithmetic} {part} = {value};");
            }

            using (writer.Block($"for (nint i = 0; i < {_classes}; i++)"))
            {
                EmitFactors(pass);
                EmitDerivative(pass);
            }
        }
    }

    private void EmitFactors(GradientPass pass)
    {
        if (pass.Offset == ClassTerm.Target)
        {
            EmitShare();
        }

        EmitExponential(pass);
        if (pass.Tilts)
        {
            writer.Line(GradientPassText.Tilted(_element.Arithmetic, plan.Softcap is null ? "max, xi" : "c"));
        }
    }

    private void EmitExponential(GradientPass pass)
    {
        var e = "Unsafe.Add(ref g, i)";
        if (plan.Softcap is not null)
        {
            writer.Line($"{_element.NumericsPrefix}Capped c = VectorMath.CapWithSlope({Logit}, cap);");
            e = "VectorMath.ExpShifted(c)";
        }
        else if (pass.Tilts)
        {
            writer.Line($"{_element.Arithmetic} xi = {Logit};");
            e = PassMethod.Exp(plan, "xi", "max");
        }
        else if (pass.Recomputes)
        {
            e = PassMethod.Exp(plan, Logit, "max");
        }

        writer.Line($"{_element.Arithmetic} e = {e};");
    }

    private void EmitDerivative(GradientPass pass)
    {
        var weight = pass.Offset == ClassTerm.Target ? "u" : Weight;
        var value = GradientPassText.Scaled(pass, "e", weight, plan.Softcap is null ? null : "c");
        if (plan.Softcap is not null)
        {
            writer.Line($"{_element.Arithmetic} d = {value};");
            value = "d";
        }

        if (pass.Adds != Adding.Never)
        {
            writer.Line($"{_element.Arithmetic} kept = {Kept(pass)};");
            value = _element.Widens ? $"(kept + {value})" : $"kept + {value}";
        }

        Method.Assign(
            writer, "Unsafe.Add(ref g, i)", $"{(_element.Widens ? $"({_element.Storage})" : "")}{value}");
    }
}

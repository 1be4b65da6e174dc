using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The classes of a tile in columns in memory, any number of them: the passes over them are methods of the library,
/// which sum in the order of the kernel that takes one row after another.
/// </summary>
internal sealed class ClassesInColumns(CodeWriter writer, KernelPlan plan, WidthPlan width) : ITileClasses
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly string _rows = $"{plan.Element.RowsPrefix}Rows{width.Bits}";
    private readonly ColumnText _columns = new(plan, width);

    // What the names of methods that read weights of another type have in them.
    private string Stored => plan.Element.MemoryWords;

    public string Title => ColumnText.Title;

    public void EmitMax()
    {
        writer.Line($"// Pass 1 of {PassCount.Of(plan)}: m = max(x)");
        writer.Line(_columns.Declare("columns", "memory"));
        writer.Line(_columns.Load("columns", "x"));
        writer.Line($"{_text.Type} m = columns.Max;");
    }

    public void EmitTop() => writer.Line("columns.FindTop(ref topOf);");

    public void EmitRest()
    {
        if (plan.SoftTarget is { } soft)
        {
            EmitShares(soft);
        }
        else if (plan.ExpSum.Gap != ClassTerm.None && plan.Row.UsesLogSum)
        {
            writer.Line(plan.ExpSum.Gap == ClassTerm.Weighted
                ? $"{_rows} gap = columns.Sum{Stored}WeightedGaps(ref classWeights); // sum(w * (m - x))"
                : $"{_rows} gap = columns.SumGaps(); // sum(m - x)");
        }

        if (plan.NeedsLogSumExp)
        {
            writer.Line("columns.FindLimit();");
        }

        var keepsLargest = TileOutputStage.KeepsLargestApart(plan);
        if (keepsLargest || plan.Row.UsesLogTotal)
        {
            writer.Line("columns.FindLargest();");
        }

        if (keepsLargest)
        {
            writer.Line(plan.SoftTarget is null
                ? "columns.TakeApart(ref targetOf, ref apartOf);"
                : "columns.TakeLargestApart(ref apartOf);");
        }

        var apart = TileOutputStage.ApartOf(plan);
        if (plan.Softcap is not null)
        {
            var cap = ColumnText.CapOf(plan, width);
            writer.Line($"{cap} cap = new({TileSignature.CapMemory});");
        }

        writer.Line(plan switch
        {
            { Softcap: { } softcap }
                => $"{_rows} rest = columns.SumCappedExp(ref {apart}, {PassMethod.Numbers(softcap)}, cap);",
            { LogitScale: { } scale } => $"{_rows} rest = columns.SumScaledExp(ref {apart}, {scale.Name});",
            _ => $"{_rows} rest = columns.SumExp(ref {apart});",
        });
        if (plan.Row.UsesLogSum || plan.Row.UsesTargetGap)
        {
            writer.Line($"{_text.Type} xy = columns.TargetLogit;");
        }

        writer.Line($"{_text.Type} target = columns.TargetExp;");
    }

    /// <summary>It is there already: exponentials take the place of the logits.</summary>
    public void EmitGap()
    {
    }

    public void EmitGradient(GradientPass pass)
    {
        if (pass.Offset == ClassTerm.Target)
        {
            writer.Line("columns.ScaleLessShares(shares, scale, offset);");
            writer.Line(_columns.Store("columns", "g"));
            return;
        }

        var (name, further) = pass.Offset switch
        {
            ClassTerm.Weighted => ($"Less{Stored}Weighted", ", offset, ref classWeights"),
            ClassTerm.Uniform => ("Less", ", offset"),
            _ => ("", ""),
        };
        writer.Line(plan.Softcap is not null ? "columns.ScaleSloped(ref targetOf, scale, entry, cap);"
            : pass.Tilts ? $"columns.ScaleTilted{name}(logits, ref targetOf, scale, tilt, entry{further});"
            : $"columns.Scale{name}(ref targetOf, scale, entry{further});");
        EmitKept(pass);
        writer.Line(_columns.Store("columns", "g"));
    }

    private void EmitShares(SoftTarget soft)
    {
        writer.Line(_columns.Declare("shares", "shareMemory"));
        writer.Line(_columns.Load("shares", "t"));
        if (soft.Smooths)
        {
            Method.Call(writer, "shares.Smooth", SoftTargetText.Arguments(plan));
        }

        writer.Line($"{_rows} mass = shares.SumShares(){GapStage.MassUnit(plan)};");
        writer.Line($"{_rows} gap = columns.SumGaps(shares); // sum(u * (m - x))");
    }

    private void EmitKept(GradientPass pass)
    {
        if (pass.Adds == Adding.OnRequest)
        {
            using (writer.Block($"if ({AccumulateOption.Accumulate.Name})"))
            {
                EmitAdd();
            }
        }
        else if (pass.Adds == Adding.Always)
        {
            EmitAdd();
        }
    }

    private void EmitAdd()
    {
        writer.Line(_columns.Declare("kept", "keptMemory"));
        writer.Line(_columns.Load("kept", "g"));
        writer.Line(
            $"columns.AddTo(kept, ref targetOf, {(plan.Mean.SkipsWhenEmpty ? Batch.IsEmpty.Name : "false")});");
    }
}

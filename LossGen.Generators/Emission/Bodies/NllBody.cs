using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>A row of an NLL kernel, which reads one element of it.</summary>
internal sealed class NllBody(CodeWriter writer, KernelPlan plan, WidthPlan width) : KernelBody(writer, plan, width)
{
    // The whole block is cleared at once: a row alone would be an element of many lines of the cache.
    protected override void EmitStart()
    {
        if (!Plan.PicksFromPlanes)
        {
            return;
        }

        if (Plan.Has(RoleKind.Gradient))
        {
            Writer.Line($"new ClassPlanes({Signature.Classes}, innerSize).Clear(ref gradient, first, rows);");
        }

        foreach (var buffer in Plan.Buffers.Where(static buffer => buffer.IsPerRow))
        {
            Writer.Line($"{buffer.Name} = ref Unsafe.Add(ref {buffer.Name}, first);");
        }
    }

    protected override void EmitReferences()
    {
        if (!Plan.PicksFromPlanes)
        {
            base.EmitReferences();
            return;
        }

        if (Plan.References.Count > 0)
        {
            Writer.Line("(nint sample, nint inner) = nint.DivRem(first + row, innerSize);");
            Writer.Line($"nint corner = (sample * {Signature.Classes} * innerSize) + inner;");
            Writer.Lines(Plan.References.Select(row => $"ref {Plan.Element.Storage} {row.Name} = "
                + $"ref Unsafe.Add(ref {RoleNames.Of(row.Role)}, corner);"));
        }
    }

    protected override void EmitRow()
    {
        if (Plan.Has(RoleKind.Gradient) && !Plan.PicksFromPlanes)
        {
            Writer.Line($"RowMath.Clear(ref g, {Signature.Classes});");
        }

        RowTarget.Declare(Writer, Plan);
        EmitSkip();
        Writer.Line();
        EmitLoss();
        if (Plan.Has(RoleKind.Gradient))
        {
            var type = Plan.Element.Storage;
            Writer.Line($"Unsafe.Add(ref g, {Place}) = {Rounded(Text.SumOf(Plan.Row.Entry), type)};");
        }
    }

    protected override void EmitPasses()
    {
    }

    // Where the target's element of a row lies.
    private string Place => Plan.PicksFromPlanes ? "(nint)target * innerSize" : "(nint)target";

    private void EmitSkip()
    {
        if (RowTarget.Skips(Plan) is not { } skips)
        {
            return;
        }

        using (Writer.Block($"if ({Text.Of(skips)})"))
        {
            if (Plan.Has(RoleKind.Losses))
            {
                Writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            Writer.Line("continue;");
        }
    }

    private void EmitLoss()
    {
        if (Plan.Row.Loss.Count == 0)
        {
            return;
        }

        var convert = Plan.Element.Arithmetic == "double" ? "" : "(double)";
        Writer.Line($"double score = {convert}Unsafe.Add(ref x, {Place});");
        Writer.Line(
            $"{Plan.Element.Arithmetic} loss = {Rounded(Text.Of(Plan.Row.LossValue), Plan.Element.Arithmetic)};");
        LossStage.EmitOutputs(Writer, Plan);
    }

    // What is computed for elements of 16 bits is rounded to float first, as everywhere.
    private static string Rounded(string value, string type) => type switch
    {
        "Half" or "BFloat16" => $"({type})(float)({value})",
        _ => $"({type})({value})",
    };
}

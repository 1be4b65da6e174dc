using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The entry of a kernel: checks, the numbers that all rows share, the blocks of rows, the result.</summary>
internal sealed class RunStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly RowsCall _call = new(plan);
    private readonly TermText _text = TermText.Of(plan);

    public void Emit()
    {
        var parameters = plan.Declared.Select(parameter =>
            $"{KernelParameter.TypeOf(parameter, plan)} {KernelParameter.NameOf(parameter)}");
        using (Method.Open(writer, $"public static {Returned} Run", parameters))
        {
            if (plan.Layout.IsSharded)
            {
                new ShardStage(writer, plan).Emit(EmitCall);
            }
            else
            {
                EmitCall();
            }
        }
    }

    private void EmitCall()
    {
        new TensorStage(writer, plan).Emit();
        var checks = new CheckStage(writer, plan);
        checks.Emit();
        if (plan.Layout.IsSharded)
        {
            new ShardStage(writer, plan).EmitAgreement();
            checks.EmitWeights();
        }

        writer.Line();
        EmitScalars();
        EmitRows();
        EmitResult();
    }

    private void EmitScalars()
    {
        writer.Line("nint rows = shape.Rows;");
        if (!plan.Layout.HasConstantClasses && !plan.Has(RoleKind.Classes))
        {
            writer.Line("nint classes = shape.Classes;");
        }

        if (plan.Mean.Divisor is not (Divisor.None or Divisor.Given))
        {
            writer.Line($"{plan.Element.RowType} divisor = {RowWeightText.Of(plan.Mean.Divisor, plan.Element)};");
        }

        var text = TermText.Of(plan);
        writer.Lines(NumberUse.OfCall(plan).Select(scalar =>
            $"{plan.Element.TypeOf(scalar.Kind)} {scalar.Quantity.Name} = {text.Of(scalar.Value)};"));
    }

    private void EmitRows()
    {
        if (!plan.ReadsRows)
        {
            return;
        }

        if (plan.Linear is { } linear)
        {
            new LinearRunStage(writer, plan, linear).EmitRun();
            return;
        }

        if (plan.Layout.Parallel || plan.Layout.IsSharded)
        {
            new RangeStage(writer, plan).EmitRun();
            return;
        }

        if (!plan.HasTotals && !plan.Layout.NeedsBlocks)
        {
            Method.Call(writer, _call.Method, _call.Arguments(null, "rows", Reference));
            return;
        }

        writer.Line();
        if (plan.HasTotals)
        {
            writer.Line("RowTotals totals = default;");
        }

        var block = plan.CopiesPlanes ? "RowsPerPlaneBlock" : "RowsPerBlock";
        using (writer.Block($"for (nint first = 0, block = shape.{block}; first < rows; first += block)"))
        {
            var arguments = _call.Arguments("first", "nint.Min(block, rows - first)", Reference);
            var (start, end) = plan.HasTotals && !_call.AddsToTotals
                ? ($"totals.Add({_call.Method}", "));")
                : (_call.Method, ");");
            Method.Call(writer, start, arguments, end);
        }

        writer.Line();
    }

    private static string Reference(BufferPlan buffer) => KernelSignature.First(buffer);

    private void EmitResult()
    {
        // Rows of a linear kernel that are all empty take no part in a product.
        if (plan.Mean.ClearsWhenEmpty && plan.Linear is null)
        {
            using (writer.Block($"if ({_text.Of(plan.Mean.IsEmpty!)})"))
            {
                writer.Line("gradient.Clear();");
            }

            writer.Line();
        }

        if (plan.Has(RoleKind.Correct))
        {
            writer.Line("correct = totals.Correct;");
        }

        if (plan.Find(RoleKind.TotalWeight) is { } totalWeight)
        {
            var narrowed = totalWeight.ElementType == "double" ? "" : $"({totalWeight.ElementType})";
            writer.Line($"weightOfRows = {narrowed}{RowWeightText.Total(plan)};");
        }

        if (plan.Row.SumsTermsApart)
        {
            writer.Line("WideDouble mean = (totals.Sum / divisor) + (totals.SecondSum / validRows);");
        }

        if (plan.Find(RoleKind.ZLossResult) is { } zLoss)
        {
            writer.Line($"zLossResult = {Narrowed(zLoss.ElementType, Reduced("totals.ZLoss"))};");
        }

        if (plan.Reduces)
        {
            var sum = plan.Row.SumsTermsApart ? OrEmpty("mean") : Reduced("totals.Sum");
            writer.Line($"return {Narrowed(ResultType, sum)};");
        }
    }

    private string Returned => plan.ReturnsForeign ? ResultType : plan.Method.ReturnType;

    private string ResultType => plan.Result switch
    {
        ResultKind.Single => "float",
        ResultKind.Half => "Half",
        ResultKind.BFloat16 => "BFloat16",
        _ => "double",
    };

    private static string Narrowed(string type, string value)
    {
        var cast = type is "Half" or "BFloat16" ? $"({type})(double)" : $"({type})";
        return value.Contains(' ') ? $"{cast}({value})" : cast + value;
    }

    private string Reduced(string sum) => plan.Mean.Divisor == Divisor.None ? sum : OrEmpty($"{sum} / divisor");

    private string OrEmpty(string mean)
        => plan.Mean.IsEmpty is { } isEmpty ? $"{_text.Of(isEmpty)} ? {Empty} : {mean}" : mean;

    private string Empty => plan.Mean.Empty switch
    {
        EmptyMeanValue.Given => "meanOfNothing",
        EmptyMeanValue.Zero => "0",
        _ => "double.NaN",
    };
}

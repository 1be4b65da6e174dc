using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>
/// A row of which this rank has some of the classes: its passes are apart, because ranks tell each other between them
/// what they have found, for blocks of rows.
/// </summary>
internal sealed class ShardBody(CodeWriter writer, KernelPlan plan, WidthPlan width)
    : CrossEntropyBody(writer, plan, width)
{
    private const string Maxima = "Maxima";
    private const string Sums = "Sums";

    /// <summary>The passes before all ranks know a row, and the methods that make them.</summary>
    public static IEnumerable<(string Pass, string Method)> Passes(KernelPlan plan)
    {
        yield return ("Max", Maxima);
        if (plan.SumsExponentials)
        {
            yield return ("ExpSum", Sums);
        }
    }

    public override void Emit()
    {
        base.Emit();
        Writer.Line();
        Writer.Line("// What this rank tells the others of its classes: first the maximum of each row");
        EmitPass(Maxima, EarlySkip, EmitMaximumOfSlice);
        if (Plan.SumsExponentials)
        {
            Writer.Line();
            Writer.Line("// and, once the maximum of all ranks is known, the sums of each chunk.");
            EmitPass(Sums, Plan.SumsEveryRow ? null : RowTarget.Skips(Plan), EmitSumsOfSlice);
        }
    }

    protected override void EmitMaximum(TargetLogitStage target, RowOutputStage outputs, Condition? late)
    {
        Writer.Line(ShardText.DeclareWhole);
        Writer.Line(MaximumOfAll);
        target.EmitClassOfRank(late);
        outputs.EmitTop();
    }

    protected override void EmitSum(TargetLogitStage target, RowOutputStage outputs)
    {
        outputs.EmitLimit();
        Writer.Lines(PassMethod.SoftcapOfRow(Plan));
        Writer.Line($"{Plan.Element.RowType} rest = {ShardText.Sum(Plan, "Rest")};");
        Writer.Lines(ChunkResults.Names(Plan).Select(
            name => $"{Plan.Element.RowType} {name} = {ShardText.Sum(Plan, Named(name))};"));
    }

    private string MaximumOfAll
    {
        get
        {
            var arithmetic = Plan.Element.Arithmetic;
            return $"{arithmetic} m = {Conversion.Of($"{ShardText.Whole}.Max", "double", arithmetic)};";
        }
    }

    private void EmitPass(string name, Condition? skips, Action emitRow)
    {
        using (Method.Open(Writer, $"private static void {name}{Width.Suffix}", Signature.Parameters))
        {
            using (Writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                EmitReferences();
                RowTarget.Declare(Writer, Plan);
                if (skips is not null)
                {
                    using (Writer.Block($"if ({Text.Of(skips)})"))
                    {
                        Writer.Line("continue;");
                    }

                    Writer.Line();
                }

                emitRow();
            }
        }
    }

    private void EmitMaximumOfSlice()
    {
        Method.Call(Writer, $"{Plan.Element.Arithmetic} m = Max{Width.Suffix}", MaxStage.Arguments(Plan));
        List<string> peak = [ShardText.Row, "m"];
        if (Plan.SumsExponentials)
        {
            Writer.Line($"nint y = {ShardText.Ranks}.Place(target);");
            Writer.Line($"double xy = y < 0 ? 0 : {RowFactor.Widened(Plan, "Unsafe.Add(ref x, y)")};");
            peak.Add("xy");
        }

        if (ShardText.TellsTop(Plan))
        {
            Writer.Line($"nint top = RowMath.IndexOfMax(ref x, {Signature.Classes}, m);");
            peak.Add($"top: {Plan.Element.Storage}.IsNaN(Unsafe.Add(ref x, top)) ? -top - 1 : top");
        }

        if (Plan.NeedsLogSumExp)
        {
            Writer.Line("// Another rank may have the infinite maximum beside which NaN counts.");
            Writer.Line($"double limit = RowMath.LogSumExpLimit(ref x, {Signature.Classes}, double.PositiveInfinity);");
            peak.Add("limit: limit");
        }

        Method.Call(Writer, $"{ShardText.Ranks}.PutPeak", peak);
    }

    private void EmitSumsOfSlice()
    {
        Writer.Line(ShardText.DeclareWhole);
        Writer.Line(MaximumOfAll);
        var late = Plan.SumsEveryRow ? RowTarget.Skips(Plan) : null;
        new TargetLogitStage(Writer, Plan).EmitPlace(late);
        if (Plan.Row.UsesLogTotal)
        {
            Writer.Line($"nint top = {ShardText.Ranks}.Place({ShardText.Whole}.Top);");
        }

        using (Writer.Block(
            $"for (nint chunk = 0, first = 0; first < {Signature.Classes}; chunk++, first += Chunk)"))
        {
            Writer.Line($"nint length = nint.Min(Chunk, {Signature.Classes} - first);");
            EmitCall("rest", "y", static argument => argument);
            Put("Sum", "rest");
            foreach (var name in ChunkResults.Names(Plan))
            {
                Put(Named(name), name);
            }

            if (Plan.Row.UsesLogTotal)
            {
                EmitOthers();
            }
        }
    }

    // Where neither the target nor the largest class is in a chunk, its sum is the same without the one or the other.
    private void EmitOthers()
    {
        Writer.Line($"{Plan.Element.RowType} others = rest;");
        using (Writer.Block("if ((nuint)(y - first) < (nuint)length || (nuint)(top - first) < (nuint)length)"))
        {
            EmitCall("others", "top", LogTotalStage.WithoutResult);
        }

        Writer.Line();
        Put("Others", "others");
    }

    private void EmitCall(string result, string without, Func<string, string> written)
    {
        var arguments = ExpSumPassText.Parameters(Plan).Zip(ExpSumPassText.Arguments(Plan), (parameter, argument) =>
            parameter.EndsWith(" classes", StringComparison.Ordinal) ? "length"
            : parameter == "nint y" ? $"{without} - first"
            : argument.StartsWith("ref ", StringComparison.Ordinal) ? $"ref Unsafe.Add({argument}, first)"
            : written(argument));
        var declares = result == "rest" ? $"{Plan.Element.RowType} " : "";
        Method.Call(Writer, $"{declares}{result} = ExpSum{Width.Suffix}", arguments);
    }

    private void Put(string part, string sum) => Method.Call(
        Writer, $"{ShardText.Ranks}.PutSum", [ShardText.Row, "(int)chunk", $"ShardParts.{part}", sum]);

    private static string Named(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}

using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum of the exponentials of a row without the target's, in the documented order: steps of one element a virtual
/// lane, four steps a block, blocks folded into wide lanes, wide lanes into one number every chunk.
/// </summary>
internal sealed class ExpSumStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private const int MostVectorsToBranchFor = 4;

    private readonly VectorText _text = new(plan.Element, width);
    private readonly ElementPlan _element = plan.Element;
    private readonly PrefetchText _prefetch = new(plan, width);
    private readonly string _classes = PassMethod.Classes(plan);

    private readonly VectorText _kept = plan.UsesScratch ? new(plan.Element.Widened, width) : new(plan.Element, width);
    private readonly string? _keeper = Keeper(plan);

    private ClassTerm Gap => plan.ExpSum.Gap;

    private bool IsCapped => plan.Softcap is not null;

    // A gap is of what the cap gave.
    private bool NeedsCapped => IsCapped && (Gap != ClassTerm.None || plan.ExpSum.SumsSpread);

    private string Zero => $"{_text.Type} zero = {_text.Type}.Zero;";

    private string SumType => $"{_element.NumericsPrefix}LaneSum{width.Bits}";

    private string GapType => $"{_element.NumericsPrefix}GapSum{width.Bits}";

    public void Emit()
    {
        writer.Lines(TitleOf(plan));
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static {_element.RowType} ExpSum{width.Suffix}", Parameters(plan)))
        {
            writer.Lines(plan.CapsOnce ? [] : _text.Maximum(plan));
            writer.Line($"{_element.RowType} total = default;");
            writer.Lines(ChunkResults.Starts(plan));
            if (Gap == ClassTerm.Target)
            {
                writer.Line($"{_text.Type} one = {_text.Create(_element.Arithmetic == "float" ? "1f" : "1.0")};");
                writer.Line(Zero);
                writer.Lines(SoftTargetText.Broadcasts(plan, _text));
            }
            else if (IsCapped)
            {
                writer.Line(Zero);
            }

            ChunkResults.EmitLoop(writer, plan, _classes, SumType, GapType, EmitBlock);
        }
    }

    /// <summary>The parameters of the pass.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan) =>
    [
        .. plan.CapsOnce ? CapStage.Parameter(plan) : [$"ref {plan.Element.Storage} x"],
        .. Where(plan.ExpSum.Gap == ClassTerm.Weighted, $"ref {plan.Element.Storage} w"),
        .. SoftTargetText.References(plan).Select(reference => $"ref {plan.Element.Storage} {reference.InPass}"),
        .. Where(plan.ExpSum.Stores, $"ref {plan.Element.Storage} g"),
        .. Where(plan.UsesScratch, $"ref {plan.Element.Arithmetic} e"),
        .. PassMethod.ClassesParameter(plan),
        .. plan.CapsOnce ? [] : PassMethod.StrideParameter(plan),
        "nint y",
        .. plan.CapsOnce ? [] : PassMethod.ScaleParameter(plan).Prepend($"{plan.Element.Arithmetic} max"),
        .. SoftTargetText.Parameters(plan),
        .. Where(plan.ExpSum.Gap != ClassTerm.None, $"out {plan.Element.RowType} gap"),
        .. Where(plan.ExpSum.Gap == ClassTerm.Target, $"out {plan.Element.RowType} mass"),
        .. Where(plan.ExpSum.SumsSpread, $"out {plan.Element.RowType} spread"),
    ];

    /// <summary>
    /// The arguments of the pass in the row loop, which calls <paramref name="kept"/> what keeps exponentials.
    /// </summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, string kept = "g") =>
    [
        .. plan.CapsOnce ? CapStage.Argument(plan) : ["ref x"],
        .. Where(plan.ExpSum.Gap == ClassTerm.Weighted, "ref classWeights"),
        .. SoftTargetText.References(plan).Select(reference => $"ref {reference.InRow}"),
        .. Where(plan.ExpSum.Stores, $"ref {kept}"),
        .. Where(plan.UsesScratch, "ref e"),
        .. PassMethod.ClassesArgument(plan),
        .. plan.CapsOnce ? [] : PassMethod.StrideArgument(plan),
        "y",
        .. plan.CapsOnce ? [] : PassMethod.ScaleArgument(plan).Prepend("m"),
        .. SoftTargetText.Arguments(plan),
        .. Where(plan.ExpSum.Gap != ClassTerm.None, $"out {plan.Element.RowType} gap"),
        .. Where(plan.ExpSum.Gap == ClassTerm.Target, $"out {plan.Element.RowType} mass"),
        .. Where(plan.ExpSum.SumsSpread, $"out {plan.Element.RowType} spread"),
    ];

    private static IEnumerable<string> Where(bool condition, string item) => condition ? [item] : [];

    // The row that keeps the exponentials, as the pass calls it.
    private static string? Keeper(KernelPlan plan) => plan.ExpSum.Keeps switch
    {
        Keeping.Output => "g",
        Keeping.Scratch => "e",
        _ => null,
    };

    /// <summary>What the pass computes, as the comment above it.</summary>
    public static IEnumerable<string> TitleOf(KernelPlan plan)
    {
        var kept = plan.Loop switch
        {
            ClassLoop.Vectors => plan.ExpSum.Keeps switch
            {
                Keeping.Output => ", e kept in g",
                Keeping.Scratch => ", kept in scratch",
                _ => "",
            },
            ClassLoop.Columns => plan.Gradient is null ? "" : ", e kept in columns",
            _ => "",
        };
        var gap = plan.Tiled ? "" : plan.ExpSum.Gap switch
        {
            ClassTerm.Weighted => "gap = sum(w * (m - x))",
            ClassTerm.Uniform => "gap = sum(m - x)",
            ClassTerm.Target => $"mass = sum(u), gap = sum(u * (m - x)), u = {SoftTargetText.Notation(plan)}",
            _ => "",
        };
        var difference = plan.LogitScale is null ? "x - m" : $"{plan.LogitScale.Name} * (x - m)";
        var without = plan.SoftTarget is null && plan.Softmax is null ? "e[y]" : "the largest";
        var exp = $"e = exp({difference}) * 2^{plan.Element.ExpBias}"
            + (plan.Softcap is null ? "" : ", x and m capped");
        var isShort = plan is { LogitScale: null, SoftTarget: null, Softcap: null, UsesScratch: false };
        yield return $"// Pass {PassCount.OfExpSum(plan)} of {PassCount.Of(plan)}: "
            + $"rest = sum(e) without {without}, {exp}{kept}"
            + (isShort && gap.Length > 0 ? $"; {gap}" : "");
        if (!isShort && gap.Length > 0)
        {
            yield return $"// and {gap}";
        }

        if (plan.ExpSum.SumsSpread)
        {
            var scale = plan.LogitScale is null ? "" : $"{plan.LogitScale.Name} * ";
            yield return $"// and spread = sum(e * {scale}(m - x))";
        }
    }

    private void EmitBlock()
    {
        for (var v = 0; v < _text.PerStep; v++)
        {
            writer.Line($"{_text.Type} a{v} = {_text.Type}.Zero;");
        }

        writer.Line("nint end = nint.Min(i + Block, chunkEnd);");
        using (writer.Block($"for (; i <= end - {width.Round}; i += {width.Round})"))
        {
            EmitVectors(0, width.VectorsPerRound, whole: true);
        }

        writer.Line();
        using (writer.Block("if (i < end)"))
        {
            EmitPartialRound();
            writer.Line("i = end;");
        }

        writer.Line();
        writer.Line($"sum.Add({_text.Names("a")});");
    }

    // A round may hold several elements of a lane; those of the second are often beyond the end of a short row.
    private void EmitPartialRound()
    {
        writer.Line("nint left = end - i;");
        EmitVectors(0, _text.PerStep, whole: false);
        for (var first = _text.PerStep; first < width.VectorsPerRound; first += _text.PerStep)
        {
            using (writer.Block($"if ({_text.At(first)} < end)"))
            {
                EmitVectors(first, _text.PerStep, whole: false);
            }

            writer.Line();
        }
    }

    private void EmitVectors(int first, int count, bool whole)
    {
        var vectors = Enumerable.Range(first, count).ToList();
        writer.Lines(vectors.Select(v => Loaded(v, whole)));
        if (whole)
        {
            writer.Lines(plan.CapsOnce ? [] : _prefetch.NextRow(width.VectorsPerRound));
            writer.Lines(plan.ExpSum.Stores ? _prefetch.Ahead("g", width.VectorsPerRound) : []);
        }

        writer.Lines(vectors.Select(v => $"{_text.Type} e{v} = {Exp(v)};"));
        if (_keeper is not null)
        {
            writer.Lines(vectors.Select(v => whole
                ? _kept.Store($"e{v}", _keeper, _text.At(v))
                : _kept.StorePartial($"e{v}", _keeper, _text.At(v), VectorText.Less("left", v * width.Lanes))));
        }

        new SpreadStage(writer, plan, width).Emit(vectors);

        // One round of a row has the target: the others pay for a branch and not for masks. A round of many vectors
        // would grow too long.
        var branches = whole && width.VectorsPerRound <= MostVectorsToBranchFor;
        if (branches)
        {
            using (writer.Block($"if (y >= i && y < i + {width.Round})"))
            {
                writer.Lines(vectors.Select(v => $"e{v} = {WithoutTarget(v)};"));
            }

            writer.Line();
        }

        writer.Lines(vectors.Select(
            v => $"a{v % _text.PerStep} += {(branches ? $"e{v}" : whole ? WithoutTarget(v) : Rest(v))};"));
        if (Gap != ClassTerm.None)
        {
            new GapStage(writer, plan, width).Emit(vectors, whole);
        }
    }

    private string WithoutTarget(int vector)
        => $"VectorMath.ExceptLane(e{vector}, {VectorText.Less("y - i", vector * width.Lanes)})";

    private string Loaded(int vector, bool whole)
    {
        var left = whole ? null : VectorText.Less("left", vector * width.Lanes);
        if (plan.CapsOnce)
        {
            return CapStage.Load(_text, vector, left);
        }

        var at = _text.At(vector);
        var (text, source) = plan.WidensOnce ? (_kept, "e") : (_text, "x");
        var logits = left is null
            ? text.Load(source, at)
            : text.LoadPartial(source, at, left, IsCapped ? "max" : "Absent");
        return $"{_text.Type} x{vector} = {logits};";
    }

    private string Exp(int vector) => plan.CapsOnce ? $"VectorMath.ExpShifted(c{vector})"
        : NeedsCapped ? $"VectorMath.ExpCapped(x{vector}, cap, out {_text.Capped} c{vector})"
        : VectorText.Exp(plan, $"x{vector}");

    // A cap makes a number of -inf too: classes that are not there get m, have no gap, and leave the sum as zeros.
    private string Rest(int vector) => IsCapped
        ? $"VectorMath.FillLanes({WithoutTarget(vector)}, {VectorText.Less("left", vector * width.Lanes)}, zero)"
        : WithoutTarget(vector);
}

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

    // An earlier pass has prefetched capped logits. Soft targets lie as far apart as logits without a stride.
    private IEnumerable<string> PrefetchedInputs
    {
        get
        {
            if (!plan.CapsOnce)
            {
                yield return "x";
            }

            if (Gap == ClassTerm.Target && !plan.CapsOnce && !plan.Layout.Strided)
            {
                yield return "t";
            }
        }
    }

    private string SumType => $"{_element.NumericsPrefix}LaneSum{width.Bits}";

    private string GapType => $"{_element.NumericsPrefix}GapSum{width.Bits}";

    public void Emit()
    {
        writer.Lines(ExpSumPassText.TitleOf(plan));
        PassMethod.Open(writer);
        using (Method.Open(
            writer, $"private static {_element.RowType} ExpSum{width.Suffix}", ExpSumPassText.Parameters(plan)))
        {
            writer.Lines(plan.CapsOnce ? [] : _text.Maximum(plan));
            writer.Line($"{_element.RowType} total = default;");
            writer.Lines(ChunkResults.Starts(plan));
            if (IsCapped)
            {
                writer.Line($"{_text.Type} zero = {_text.Type}.Zero;");
            }

            if (Gap == ClassTerm.Target)
            {
                writer.Lines(SoftTargetText.Broadcasts(plan, _text));
            }

            ChunkResults.EmitLoop(writer, plan, _classes, SumType, GapType, EmitBlock);
        }
    }

    // The row that keeps the exponentials, as the pass calls it.
    private static string? Keeper(KernelPlan plan) => plan.ExpSum.Keeps switch
    {
        Keeping.Output => "g",
        Keeping.Scratch => "e",
        _ => null,
    };

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
            foreach (var input in PrefetchedInputs)
            {
                writer.Lines(_prefetch.NextRow(width.VectorsPerRound, input));
            }

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

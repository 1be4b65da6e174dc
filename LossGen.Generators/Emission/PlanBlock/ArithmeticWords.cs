using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>How a kernel computes, in words: its elements, vectors, sums and the ends of its rows.</summary>
internal sealed class ArithmeticWords(KernelPlan plan)
{
    private readonly ElementPlan _element = plan.Element;
    private readonly WidthPlan _width = plan.Widths[0];

    /// <summary>
    /// What is in memory and what is computed in. Without exponentials there is neither a logarithm nor a division.
    /// </summary>
    public string Elements => plan switch
    {
        { SumsExponentials: true } when _element.Widens
            => $"{_element.Storage}, computed in {_element.Arithmetic}, rounded once; "
                + "a row's log and division in double",
        { SumsExponentials: true } => $"{_element.Storage}; a row's log and division in double",
        _ when _element.Widens => $"{_element.Storage}, computed in {_element.Arithmetic}",
        _ => _element.Storage,
    };

    /// <summary>The vectors of the body that people read.</summary>
    public string Vectors
    {
        get
        {
            var here = plan.Widths.Count > 1 ? "here " : "";
            return _width.IsScalar ? "none"
                : $"{here}{_width.Lanes} lanes of {_element.Arithmetic}, "
                    + (plan.Tiled ? "one row a lane" : $"{_width.VectorsPerRound} vectors a round");
        }
    }

    /// <summary>The order of a sum over the classes.</summary>
    public string Sums => plan.Loop switch
    {
        ClassLoop.Registers => $"the tree of the looped kernel: c with c + 8, + 4, + 2, + 1, in {_element.WideWords}",
        _ => $"class i in lane i mod {_element.VirtualLanes}, {_element.TermsPerLane} terms a lane, "
            + $"then {_element.WideLanes}",
    };

    /// <summary>What ends a row, or a tile of rows.</summary>
    public string Tail => (_width.IsScalar, plan.Loop) switch
    {
        (true, _) => "none",
        (_, ClassLoop.Columns) when plan.Layout.InPlanes => "the end of a plane is a tile of fewer rows",
        (_, not ClassLoop.Vectors) => "the last rows are copied into a tile of their own",
        _ when !plan.SumsExponentials => "filled up with -inf",
        _ when plan.Softcap is not null => "filled up with what adds nothing: m before a cap, 0 after its exp",
        _ => "filled up with what adds nothing: -inf before an exp, 0 after it"
            + (plan.ExpSum.Gap == ClassTerm.None ? "" : ", m in a gap"),
    };

    /// <summary>What passes ask for before it is used.</summary>
    public string Prefetched => $"the next row while this one is {(plan.CapsOnce ? "capped" : "summed")}"
        + (plan.FetchesOutputs ? ", outputs 4 KB before they are written" : "");

    /// <summary>The power of two that terms are held times.</summary>
    public string Bias
        => $"e, s and rest are held times 2^{_element.ExpBias}: none is subnormal, and it cancels in e/s";
}

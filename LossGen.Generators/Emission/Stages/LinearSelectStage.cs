using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The rows of the next chunk of a linear kernel. A row whose logits nobody needs is left out before any product; one
/// whose gradient is zero is left out of those of the gradient.
/// </summary>
internal sealed class LinearSelectStage(CodeWriter writer, KernelPlan plan, LinearPlan linear)
{
    private const string Empty = "isEmpty";

    private readonly KernelSignature _signature = new(plan);
    private readonly TermText _text = TermText.Of(plan);

    /// <summary>The arguments of the method.</summary>
    public IEnumerable<string> Arguments =>
    [
        "chunk",
        .. Buffers.Select(buffer => $"ref {KernelSignature.First(buffer)}"),
        .. LeavesOut && linear.Has(RoleKind.HiddenGradient) ? ["hiddenGradient"] : Array.Empty<string>(),
        "next",
        "rows",
        .. Scalars.Select(static scalar => scalar.Quantity.Name),
        .. ClearsWhenEmpty ? [_text.Of(plan.Mean.IsEmpty!)] : Array.Empty<string>(),
    ];

    /// <summary>The method, which returns the row after the last one.</summary>
    public void EmitMethod()
    {
        writer.Line("// Takes the rows of a chunk: those whose logits are needed.");
        using (Method.Open(writer, "private static nint Select", Parameters))
        {
            writer.Line("chunk.Clear();");
            if (plan.Layout.TargetShift is not null && IsDeclared)
            {
                writer.Line("const int firstRow = 0; // rows are counted from the first of the call");
            }

            using (writer.Block("for (; row < rows && !chunk.IsFull; row++)"))
            {
                if (IsDeclared)
                {
                    RowTarget.Declare(writer, plan with { Element = linear.Element });
                }

                if (Early is { } early)
                {
                    EmitLeftOut(early);
                }

                writer.Line($"chunk.Add(row, {HasGradient});");
            }

            writer.Line();
            writer.Line("return row;");
        }
    }

    private IEnumerable<string> Parameters =>
    [
        $"{LinearText.Chunk(linear)} chunk",
        .. Buffers.Select(static buffer => $"ref {buffer.ElementType} {buffer.Name}"),
        .. LeavesOut && linear.Find(RoleKind.HiddenGradient) is { } gradient
            ? [$"Span<{gradient.ElementType}> hiddenGradient"]
            : Array.Empty<string>(),
        "nint row",
        "nint rows",
        .. Scalars.Select(scalar => $"{plan.Element.TypeOf(scalar.Kind)} {scalar.Quantity.Name}"),
        .. ClearsWhenEmpty ? [$"bool {Empty}"] : Array.Empty<string>(),
    ];

    private bool LeavesOut => Early is not null;

    // Whether anything depends on a row's target or weight.
    private bool IsDeclared => Early is not null || Late is not null;

    private bool ClearsWhenEmpty => plan.Mean.ClearsWhenEmpty;

    // When nothing of a row but its target and its weight is needed.
    private Condition? Early => plan.SumsEveryRow ? null
        : plan.FindsTop ? RowTarget.Ignores(plan)
        : RowTarget.Skips(plan);

    // When the gradient of a row that is taken is zero.
    private Condition? Late => plan.Gradient is null ? null
        : plan.SumsEveryRow ? RowTarget.Skips(plan)
        : plan.FindsTop ? RowTarget.SkipsWeightless(plan)
        : null;

    private string HasGradient
    {
        get
        {
            if (plan.Gradient is null)
            {
                return "false";
            }

            List<string> conditions =
            [
                .. Late is { } late ? [OppositeOf(late)] : Array.Empty<string>(),
                .. ClearsWhenEmpty ? [$"!{Empty}"] : Array.Empty<string>(),
            ];
            return conditions.Count == 0 ? "true" : string.Join(" && ", conditions);
        }
    }

    private string OppositeOf(Condition condition)
    {
        var text = _text.Of(condition.Opposite);
        return text.Contains("||") ? $"({text})" : text;
    }

    // What conditions and outputs of rows that are left out are made of.
    private IEnumerable<BufferPlan> Buffers => linear.Buffers.Where(buffer => buffer.Role switch
    {
        RoleKind.Targets or RoleKind.SampleWeights => IsDeclared,
        RoleKind.ClassWeights => plan.Weighted && IsDeclared,
        RoleKind.Losses or RoleKind.Predictions => LeavesOut,
        _ => false,
    });

    private IEnumerable<Scalar> Scalars
    {
        get
        {
            HashSet<Quantity> used =
            [
                .. plan.Row.IgnoreIndex is { } index ? [index] : Array.Empty<Quantity>(),
                .. plan.Row.SkipsWeightless?.Quantities ?? [],
                .. plan.Layout.TargetShift is { } shift ? [shift] : Array.Empty<Quantity>(),
            ];
            return _signature.Scalars.Where(scalar => IsDeclared
                && (scalar.Kind == ValueKind.Index || used.Contains(scalar.Quantity)));
        }
    }

    private void EmitLeftOut(Condition condition)
    {
        using (writer.Block($"if ({_text.Of(condition)})"))
        {
            if (linear.Has(RoleKind.Predictions))
            {
                writer.Line("Unsafe.Add(ref predictions, row) = -1;");
            }

            if (linear.Has(RoleKind.Losses))
            {
                writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            if (linear.Has(RoleKind.HiddenGradient))
            {
                writer.Line("chunk.ClearRow(hiddenGradient, row);");
            }

            writer.Line("continue;");
        }

        writer.Line();
    }
}

using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>
/// The rows of a kernel at one width: the loop over a range of them, which is the same for all kernels, what a kind of
/// kernel does with each, and its passes over their classes.
/// </summary>
internal abstract class KernelBody(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    protected CodeWriter Writer { get; } = writer;

    protected KernelPlan Plan { get; } = plan;

    protected WidthPlan Width { get; } = width;

    protected KernelSignature Signature { get; } = new(plan);

    protected TermText Text { get; } = TermText.Of(plan);

    /// <summary>Writes loop and passes.</summary>
    public virtual void Emit()
    {
        EmitLoop();
        EmitPasses();
    }

    /// <summary>What is done before the first row.</summary>
    protected virtual void EmitStart()
    {
    }

    /// <summary>Names the row of every buffer that it is looked up in.</summary>
    protected virtual void EmitReferences() => Writer.Lines(Plan.References.Select(Reference));

    /// <summary>What is done with a row, whose buffers are referred to.</summary>
    protected abstract void EmitRow();

    /// <summary>The methods that go over the classes of a row.</summary>
    protected abstract void EmitPasses();

    private void EmitLoop()
    {
        var isOnlyLoop = !Plan.HasPasses || Plan.Passes == PassText.OneWidth;
        var name = $"Rows{(isOnlyLoop ? "" : Width.Suffix)}";
        using (Method.Open(Writer, $"private static {Signature.Returns} {name}", Signature.Parameters))
        {
            if (isOnlyLoop && !Plan.CopiesPlanes)
            {
                DispatchStage.EmitFewClasses(Writer, Plan);
            }

            Writer.Lines(RowSums.Declarations(Plan));
            if (Plan.UsesScratch)
            {
                var arithmetic = Plan.Element.Arithmetic;
                Writer.Line($"using RowMemory<{arithmetic}> scratch = new({Signature.Classes});");
                Writer.Line($"ref {arithmetic} e = ref scratch.First;");
            }

            Writer.Lines(CapStage.Memory(Plan, Width));
            EmitStart();
            using (Writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                Writer.Lines(Cancellation.Checks(Plan));
                EmitReferences();
                EmitRow();
            }

            if (Plan.HasTotals)
            {
                Writer.Line();
                Writer.Line(RowSums.Result(Plan));
            }
        }
    }

    // Only logits and their gradient may lie further apart than they are long.
    private string Reference(RowReference row)
    {
        var stride = Signature.StrideOf(row.Role);
        return $"ref {Plan.Element.Storage} {row.Name} = ref Unsafe.Add(ref {RoleNames.Of(row.Role)}, row * {stride});";
    }
}

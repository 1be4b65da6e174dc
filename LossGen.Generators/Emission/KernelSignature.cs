using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission;

/// <summary>
/// What goes into the method that computes a range of rows: references to the first row of every buffer, the number
/// of rows, and the numbers that all rows share.
/// </summary>
internal sealed class KernelSignature(KernelPlan plan)
{
    /// <summary>The number of classes as C#: the constant where there is one.</summary>
    public string Classes => plan.Spec.Options.Classes > 0 ? "Classes" : "classes";

    /// <summary>The distance of rows as C#.</summary>
    public string Stride => RowStrideOption.IsOn(plan.Spec) ? "rowStride" : Classes;

    private bool IsShifted => TargetShiftOption.IsOn(plan.Spec);

    /// <summary>The buffers in the order in which they are handed on.</summary>
    public IEnumerable<Buffer> Buffers
    {
        get
        {
            RoleKind[] order =
            [
                RoleKind.Logits, RoleKind.TeacherLogits, RoleKind.Probabilities, RoleKind.LogProbabilities,
                RoleKind.Targets, RoleKind.TargetProbabilities, RoleKind.ClassWeights, RoleKind.SampleWeights,
                RoleKind.OutputGradient, RoleKind.Gradient, RoleKind.Losses, RoleKind.LogSumExp, RoleKind.Predictions,
            ];

            // Inputs first: an output is compared with all that stand before it.
            foreach (var role in order.Where(IsSpan).OrderBy(plan.Spec.Writes))
            {
                if (plan.Spec.Find(role) is { } parameter)
                {
                    yield return new(role, parameter.ElementType, plan.Spec.Writes(role), IsPerRow(role), parameter.IsTensor);
                }
            }
        }
    }

    /// <summary>The tensor span whose shape the others are held against, or null: one with classes where there is one.</summary>
    public Buffer? ShapeGiver => Buffers.FirstOrDefault(static buffer => buffer is { IsTensor: true, IsPerElement: true })
        ?? Buffers.FirstOrDefault(static buffer => buffer is { IsTensor: true, IsPerRow: true });

    /// <summary>Whether the parameter of a role, where there is one, is a span.</summary>
    public bool IsSpan(RoleKind role) => role != RoleKind.OutputGradient || OutputGradientOption.IsSpan(plan.Spec);

    private bool IsPerRow(RoleKind role) => role switch
    {
        RoleKind.Targets or RoleKind.SampleWeights or RoleKind.Losses or RoleKind.LogSumExp or RoleKind.Predictions => true,
        RoleKind.OutputGradient => OutputGradientOption.IsPerRow(plan.Spec),
        _ => false,
    };

    /// <summary>The parameters of a method over rows, one each.</summary>
    public IEnumerable<string> Parameters =>
    [
        .. Buffers.Select(buffer => $"ref {buffer.ElementType} {buffer.Name}"),
        .. Planes("nint first"),
        "nint rows",
        .. IsShifted ? ["nint firstRow"] : Array.Empty<string>(),
        .. plan.Spec.Options.Classes > 0 ? Array.Empty<string>() : ["nint classes"],
        .. Scalars.Select(scalar => $"{plan.Element.TypeOf(scalar.Kind)} {scalar.Quantity.Name}"),
        .. Planes("nint innerSize"),
    ];

    /// <summary>The arguments that hand the parameters of the same name on.</summary>
    public IEnumerable<string> Arguments =>
    [
        .. Buffers.Select(buffer => $"ref {buffer.Name}"),
        .. Planes("first"),
        "rows",
        .. IsShifted ? ["firstRow"] : Array.Empty<string>(),
        .. plan.Spec.Options.Classes > 0 ? Array.Empty<string>() : ["classes"],
        .. Scalars.Select(static scalar => scalar.Quantity.Name),
        .. Planes("innerSize"),
    ];

    /// <summary>The numbers of a call that its rows use.</summary>
    public IEnumerable<Scalar> Scalars => NumberUse.OfRows(plan);

    /// <summary>What a method over rows returns.</summary>
    public string Returns => plan.HasTotals ? "RowTotals" : "void";

    // Where tiles read planes, a method over rows is given the whole tensors and the first of its rows.
    private IEnumerable<string> Planes(string name) => plan.TilesPlanes ? [name] : [];

    /// <summary>A span of the declaration.</summary>
    /// <param name="Role">What it is for; its name in the kernel is the role's.</param>
    /// <param name="ElementType">The C# type of an element.</param>
    /// <param name="IsOutput">Whether the kernel writes to it.</param>
    /// <param name="IsPerRow">Whether it holds an element a row.</param>
    /// <param name="IsTensor">Whether it is a tensor span.</param>
    internal sealed record Buffer(RoleKind Role, string ElementType, bool IsOutput, bool IsPerRow, bool IsTensor)
    {
        /// <summary>The buffer's name in the kernel.</summary>
        public string Name => RoleNames.Of(Role);

        /// <summary>What refers to its first element in the entry of a kernel.</summary>
        public string First => IsTensor ? $"{Name}.First" : $"MemoryMarshal.GetReference({Name})";

        /// <summary>Whether it holds an element for every class of every row.</summary>
        public bool IsPerElement => !IsPerRow && Role != RoleKind.ClassWeights;
    }
}

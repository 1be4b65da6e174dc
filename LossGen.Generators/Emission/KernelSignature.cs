using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// What goes into the method that computes a range of rows: references to the first row of every buffer, the number
/// of rows, and the numbers that all rows share.
/// </summary>
internal sealed class KernelSignature(KernelPlan plan)
{
    /// <summary>The number of classes as C#: the constant where there is one.</summary>
    public string Classes => plan.Layout.HasConstantClasses ? "Classes" : "classes";

    /// <summary>The distance of rows as C#.</summary>
    public string Stride => plan.Layout.Strided ? "rowStride" : Classes;

    /// <summary>The same of a buffer: only logits and gradient have a stride of the call's.</summary>
    public string StrideOf(RoleKind role) => role is RoleKind.Logits or RoleKind.Gradient ? Stride : Classes;

    private bool CountsRows => plan.Layout.TargetShift is not null || plan.Layout.IsSharded;

    /// <summary>
    /// The tensor span whose shape the others are held against, or null: one with classes where there is one.
    /// </summary>
    public BufferPlan? ShapeGiver
        => plan.Buffers.FirstOrDefault(static buffer => buffer is { IsTensor: true, IsPerElement: true })
            ?? plan.Buffers.FirstOrDefault(static buffer => buffer is { IsTensor: true, IsPerRow: true });

    /// <summary>What refers to the first element of a buffer in the entry of a kernel.</summary>
    public static string First(BufferPlan buffer)
        => buffer.IsTensor ? $"{buffer.Name}.First" : $"MemoryMarshal.GetReference({buffer.Name})";

    /// <summary>The parameters of a method over rows, one each.</summary>
    public IEnumerable<string> Parameters =>
    [
        .. plan.Buffers.Select(buffer => $"ref {buffer.ElementType} {buffer.Name}"),
        .. Planes("nint first"),
        "nint rows",
        .. CountsRows ? ["nint firstRow"] : Array.Empty<string>(),
        .. plan.Layout.IsSharded ? [$"ShardCall {ShardText.Ranks}"] : Array.Empty<string>(),
        .. plan.Layout.HasConstantClasses ? Array.Empty<string>() : ["nint classes"],
        .. Scalars.Select(scalar => $"{plan.Element.TypeOf(scalar.Kind)} {scalar.Quantity.Name}"),
        .. Planes("nint innerSize"),
    ];

    /// <summary>The arguments that hand the parameters of the same name on.</summary>
    public IEnumerable<string> Arguments =>
    [
        .. plan.Buffers.Select(buffer => $"ref {buffer.Name}"),
        .. Planes("first"),
        "rows",
        .. CountsRows ? ["firstRow"] : Array.Empty<string>(),
        .. plan.Layout.IsSharded ? [ShardText.Ranks] : Array.Empty<string>(),
        .. plan.Layout.HasConstantClasses ? Array.Empty<string>() : ["classes"],
        .. Scalars.Select(static scalar => scalar.Quantity.Name),
        .. Planes("innerSize"),
    ];

    /// <summary>The numbers of a call that its rows use.</summary>
    public IEnumerable<Scalar> Scalars => NumberUse.OfRows(plan);

    /// <summary>What a method over rows returns.</summary>
    public string Returns => plan.HasTotals ? "RowTotals" : "void";

    // What is read where it lies: a method over rows is given the whole tensors and the first of its rows.
    private IEnumerable<string> Planes(string name) => plan.TilesPlanes || plan.PicksFromPlanes ? [name] : [];
}

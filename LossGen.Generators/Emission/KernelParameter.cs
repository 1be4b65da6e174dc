using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>A parameter of the declaration as the kernel takes it.</summary>
internal static class KernelParameter
{
    private const string Tensors = "global::System.Numerics.Tensors.";

    /// <summary>
    /// Its name. In a kernel the total weight is that of the classes, and tensors become elements in a row.
    /// </summary>
    public static string NameOf(ParameterSpec parameter)
        => parameter.Role == RoleKind.TotalWeight ? "weightOfRows"
            : RoleNames.Of(parameter.Role) + (parameter.IsTensor ? "Tensor" : "");

    /// <summary>Its type: numbers that are computed with are doubles, whatever they are in the declaration.</summary>
    public static string TypeOf(ParameterSpec parameter, KernelPlan plan)
        => plan.Buffers.FirstOrDefault(buffer => buffer.Role == parameter.Role) is { } buffer
            ? SpanOf(buffer)
            : NumberOf(parameter);

    private static string SpanOf(BufferPlan buffer)
        => $"{(buffer.IsTensor ? Tensors : "")}{(buffer.IsOutput ? "" : "ReadOnly")}"
            + $"{(buffer.IsTensor ? "TensorSpan" : "Span")}<{buffer.ElementType}>";

    private static string NumberOf(ParameterSpec parameter) => parameter.Role switch
    {
        RoleKind.OutputGradient or RoleKind.Divisor => "double",
        _ when RealOption.Of(parameter.Role) is not null => "double",
        RoleKind.TotalWeight or RoleKind.Correct or RoleKind.ZLossResult => $"out {parameter.ElementType}",
        RoleKind.IgnoreIndex or RoleKind.TargetShift => "long",
        RoleKind.RowStride => "nint",
        RoleKind.EmptyMean => "global::LossGen.EmptyMean",
        RoleKind.CancellationToken => "global::System.Threading.CancellationToken",
        _ => parameter.ElementType,
    };
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>A parameter of the declaration as the kernel takes it.</summary>
internal static class KernelParameter
{
    /// <summary>
    /// Its name. In a kernel the total weight is that of the classes, and tensors become elements in a row.
    /// </summary>
    public static string NameOf(ParameterSpec parameter)
        => parameter.Role == RoleKind.TotalWeight ? "weightOfRows"
            : RoleNames.Of(parameter.Role) + (parameter.IsTensor ? "Tensor" : "");

    /// <summary>Its type: numbers that are computed with are doubles, whatever they are in the declaration.</summary>
    public static string TypeOf(ParameterSpec parameter, KernelPlan plan)
        => plan.Spans.FirstOrDefault(buffer => buffer.Role == parameter.Role) is { } buffer
            ? SpanOf(buffer, plan.Method.Aliases)
            : NumberOf(parameter, plan.Method.Aliases);

    private static string SpanOf(BufferPlan buffer, AliasSpec aliases)
    {
        var access = buffer.IsOutput ? "" : "ReadOnly";
        var type = buffer.IsTensor ? aliases.InFull($"System.Numerics.Tensors.{access}TensorSpan") : $"{access}Span";
        // The memory of tensors is reinterpreted where it is reached, spans before they are handed over.
        return $"{type}<{(buffer.IsTensor ? buffer.Parameter.ForeignType : null) ?? buffer.ElementType}>";
    }

    private static string NumberOf(ParameterSpec parameter, AliasSpec aliases) => parameter.Role switch
    {
        RoleKind.OutputGradient or RoleKind.Divisor => "double",
        _ when RealOption.Of(parameter.Role) is not null => "double",
        RoleKind.TotalWeight or RoleKind.Correct or RoleKind.ZLossResult => $"out {parameter.ElementType}",
        RoleKind.IgnoreIndex or RoleKind.TargetShift => "long",
        RoleKind.RowStride => "nint",
        RoleKind.EmptyMean => aliases.InFull("LossGen.EmptyMean"),
        RoleKind.Shard => aliases.InFull("LossGen.ClassShard"),
        RoleKind.CancellationToken => "global::System.Threading.CancellationToken",
        _ => parameter.ElementType,
    };
}

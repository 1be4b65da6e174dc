using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission;

/// <summary>
/// What the user's part hands to a kernel where the declaration has elements of another library: the same memory, as
/// what has its bits. Names are written in full, because members of the user's type may have any name.
/// </summary>
internal sealed class ForeignElements
{
    private readonly string _reinterpret;
    private readonly string _read;

    private ForeignElements(MethodSpec method, ElementKind stored, bool returnsForeign)
    {
        _reinterpret = method.Aliases.InFull("LossGen.Numerics.V1.Reinterpret");
        _read = method.Aliases.InFull(stored == ElementKind.Half ? "System.Half" : "LossGen.BFloat16");
        BeforeResult = returnsForeign ? $"{_reinterpret}.Value<{_read}, {method.ReturnType}>(" : "";
    }

    /// <summary>What stands before a kernel's result, as the beginning of a call.</summary>
    public string BeforeResult { get; }

    public static ForeignElements Of(KernelPlan plan)
        => new(plan.Method, plan.DeclaredElement.Stored, plan.ReturnsForeign);

    public static ForeignElements Of(PointwisePlan plan)
        => new(plan.Spec.Method, plan.Spec.Element, plan.Spec.ReturnsForeign);

    /// <summary>A span; tensors are reinterpreted within the kernel, where their memory is reached.</summary>
    public string Span(ParameterSpec parameter) => parameter is { ForeignType: not null, IsTensor: false }
        ? Span(parameter.Name, parameter.ElementType)
        : parameter.Name;

    /// <inheritdoc cref="Span(ParameterSpec)"/>
    public string Span(PointwiseParameter parameter) => parameter is { ForeignType: not null, IsTensor: false }
        ? Span(parameter.Name, parameter.ElementType)
        : parameter.Name;

    /// <summary>A number that is read.</summary>
    public string Number(ParameterSpec parameter) => Number(parameter.Name, parameter.ForeignType);

    /// <inheritdoc cref="Number(ParameterSpec)"/>
    public string Number(PointwiseParameter parameter) => Number(parameter.Name, parameter.ForeignType);

    /// <summary>A variable that is written, as the argument behind <c>out</c>.</summary>
    public string Result(ParameterSpec parameter) => parameter.ForeignType is { } type
        ? $"{_reinterpret}.Variable<{type}, {_read}>(out {parameter.Name})"
        : parameter.Name;

    private string Span(string name, string element) => $"{_reinterpret}.As{element}({name})";

    private string Number(string name, string? foreign)
        => foreign is null ? name : $"{_reinterpret}.Value<{foreign}, {_read}>({name})";
}

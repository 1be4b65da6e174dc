using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// What the user's part hands to a kernel where the declaration has elements of another library: the same memory, as
/// what has its bits. Names are written in full, because members of the user's type may have any name.
/// </summary>
internal sealed class ForeignElements
{
    private readonly string _reinterpret;
    private readonly string _read;

    private ForeignElements(KernelPlan plan)
    {
        var aliases = plan.Method.Aliases;
        _reinterpret = aliases.InFull("LossGen.Numerics.V1.Reinterpret");
        _read = aliases.InFull(plan.Element.Stored == ElementKind.Half ? "System.Half" : "LossGen.BFloat16");
        BeforeResult = plan.ReturnsForeign ? $"{_reinterpret}.Value<{_read}, {plan.Method.ReturnType}>(" : "";
    }

    /// <summary>What stands before a kernel's result, as the beginning of a call.</summary>
    public string BeforeResult { get; }

    public static ForeignElements Of(KernelPlan plan) => new(plan);

    /// <summary>A span; tensors are reinterpreted within the kernel, where their memory is reached.</summary>
    public string Span(ParameterSpec parameter) => parameter is { ForeignType: not null, IsTensor: false }
        ? $"{_reinterpret}.As{parameter.ElementType.Split('<')[0]}({parameter.Name})"
        : parameter.Name;

    /// <summary>A number that is read.</summary>
    public string Number(ParameterSpec parameter) => parameter.ForeignType is { } type
        ? $"{_reinterpret}.Value<{type}, {_read}>({parameter.Name})"
        : parameter.Name;

    /// <summary>A variable that is written, as the argument behind <c>out</c>.</summary>
    public string Result(ParameterSpec parameter) => parameter.ForeignType is { } type
        ? $"{_reinterpret}.Variable<{type}, {_read}>(out {parameter.Name})"
        : parameter.Name;
}

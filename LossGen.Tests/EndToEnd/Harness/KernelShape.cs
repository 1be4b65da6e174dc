using System.Reflection;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>What a kernel's declaration says, read from its attribute and its parameters.</summary>
internal sealed class KernelShape
{
    private readonly Dictionary<KernelRole, Type> parameters;
    private readonly Dictionary<KernelRole, Type> elements;

    public KernelShape(MethodInfo method)
    {
        Options = method.GetCustomAttribute<CrossEntropyKernelAttribute>() ?? new();
        ClassAxis = method.GetCustomAttributes()
            .Select(static a => a.GetType().GetProperty(nameof(ClassAxis))?.GetValue(a)).OfType<int>()
            .FirstOrDefault(-1);
        parameters = method.GetParameters().ToDictionary(RoleOf, parameter => parameter.ParameterType);
        ResultType = method.ReturnType;
        elements = parameters
            .Where(static pair => pair.Value.IsGenericType)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value.GetGenericArguments()[0]);
    }

    public CrossEntropyKernelAttribute Options { get; }

    /// <summary>The axis of the classes, -1 or 1.</summary>
    public int ClassAxis { get; }

    public Type ResultType { get; }

    public Type ElementType => ElementOf(KernelRole.Logits);

    /// <summary>The type of the targets; where they are soft, the one that tests use for class indices.</summary>
    public Type TargetType => IsSoft ? typeof(int) : ElementOf(KernelRole.Targets);

    /// <summary>Whether a row has a share of every class in place of a target.</summary>
    public bool IsSoft => Has(KernelRole.TargetProbabilities);

    /// <summary>The format that logits and gradients are stored in.</summary>
    public IeeeFormat Storage => IeeeFormat.Of(ElementType);

    /// <summary>The format of the arithmetic: float for Half kernels.</summary>
    public IeeeFormat Arithmetic => ElementType == typeof(double) ? IeeeFormat.Double : IeeeFormat.Single;

    public IEnumerable<(KernelRole Role, Type Element)> SpanElements
        => elements.Select(static pair => (pair.Key, pair.Value));

    /// <summary>Whether the gradient is added to what is there, or may be.</summary>
    public bool Accumulates => Options.Accumulate || Has(KernelRole.Accumulate);

    /// <summary>Whether the gradient may be the memory of the logits.</summary>
    public bool CanBeInPlace => Has(KernelRole.Gradient) && !Accumulates;

    /// <summary>The <c>out</c> parameters.</summary>
    public IEnumerable<(KernelRole Role, Type Element)> ResultElements
        => parameters.Where(pair => pair.Value.IsByRef).Select(pair => (pair.Key, pair.Value.GetElementType()!));

    public bool HasResult => ResultType != typeof(void);

    public bool IsSmoothed => Options.LabelSmoothing != 0 || Has(KernelRole.LabelSmoothing);

    public bool HasZLoss => Options.ZLoss != 0 || Has(KernelRole.ZLoss);

    public bool HasPoly => Options.PolyEpsilon != 0 || Has(KernelRole.PolyEpsilon);

    public bool IsFocal => Options.FocalGamma != 0 || Has(KernelRole.FocalGamma);

    public bool IsGeneralized => Options.GeneralizedQ != 0 || Has(KernelRole.GeneralizedQ);

    public bool IsTokenScaled => Options.TokenScaling || Has(KernelRole.TokenScaling);

    /// <summary>
    /// Whether the factor of a row depends on its probabilities and may be as small as it likes: that of a target's
    /// loss, or of an entropy near 0 whose target weighs nothing.
    /// </summary>
    public bool WeighsTheTarget => IsFocal || HasPoly || IsGeneralized || IsTokenScaled || HasEntropyTerm;

    /// <summary>Whether the entropy is a term of the loss.</summary>
    public bool HasEntropyTerm => Options.EntropyWeight != 0 || Has(KernelRole.EntropyWeight);

    public bool HasProbabilities => Has(KernelRole.Probabilities) || Has(KernelRole.LogProbabilities);

    public bool IsScaled => Options.LogitScale != 1 || Has(KernelRole.LogitScale);

    public bool IsCapped => Options.LogitSoftcap != 0 || Has(KernelRole.LogitSoftcap);

    public bool Has(KernelRole role) => parameters.ContainsKey(role);

    public bool IsSpan(KernelRole role) => Has(role) && parameters[role].IsGenericType;

    public Type TypeOf(KernelRole role) => parameters[role];

    public Type ElementOf(KernelRole role) => elements[role];

    public static KernelRole RoleOf(ParameterInfo parameter)
        => parameter.GetCustomAttribute<KernelParameterAttribute>()?.Role
            ?? (parameter is { IsOut: true, Name: "zLoss" } ? KernelRole.ZLossResult
                : Enum.Parse<KernelRole>(parameter.Name!, ignoreCase: true));
}

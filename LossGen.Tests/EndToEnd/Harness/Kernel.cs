using System.Reflection;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>A kernel under test.</summary>
internal sealed class Kernel
{
    private readonly Func<KernelCall, double> invoke;

    public Kernel(MethodInfo method)
    {
        Name = $"{method.DeclaringType!.Name}.{method.Name}";
        Declaration = $"{string.Join(", ", method.CustomAttributes)} {method}";
        Shape = new KernelShape(method);
        invoke = KernelBinder.Bind(method);
    }

    public string Name { get; }

    /// <summary>The attributes and the signature.</summary>
    public string Declaration { get; }

    public KernelShape Shape { get; }

    /// <summary>Calls the kernel; the result widened to double, NaN where it returns nothing.</summary>
    public double Invoke(KernelCall call) => invoke(call);

    /// <summary>Whether the kernel takes rows of so many classes.</summary>
    public bool Accepts(int classes) => Shape.Options.Classes == 0 || Shape.Options.Classes == classes;

    /// <summary>The largest class index that tests use as a target of this kernel.</summary>
    public int LargestTarget
        => ElementAccess.For(Shape.TargetType).Size switch
        {
            1 => 120,
            2 => 30_000,
            _ => int.MaxValue,
        };

    /// <summary>The target of ignored rows, or null where no row can be ignored.</summary>
    public long? IgnoredTarget
    {
        get
        {
            long value = Shape.Has(KernelRole.IgnoreIndex) ? RunTimeIgnoreIndex : Shape.Options.IgnoreIndex;
            bool canMatch = !Shape.IsSoft && value != CrossEntropyKernelAttribute.NoIgnoreIndex
                && ElementAccess.For(Shape.TargetType).Holds(value);
            return canMatch ? value : null;
        }
    }

    /// <summary>What tests pass as <c>ignoreIndex</c>: a value of the target type, far from most targets.</summary>
    public long RunTimeIgnoreIndex => ElementAccess.For(Shape.TargetType).Holds(-7) ? -7 : 200;

    /// <summary>The smoothing that a kernel sees when tests pass <paramref name="value"/> at run time.</summary>
    public double EffectiveSmoothing(double value)
        => Effective(KernelRole.LabelSmoothing, value, Shape.Options.LabelSmoothing);

    /// <summary>The scale of the logits that a kernel sees in tests.</summary>
    public double EffectiveScale
        => Effective(KernelRole.LogitScale, KernelRun.LogitScale, Shape.Options.LogitScale);

    /// <summary>The soft cap of the logits that a kernel sees in tests; 0 is none.</summary>
    public double EffectiveSoftcap
        => Effective(KernelRole.LogitSoftcap, KernelRun.LogitSoftcap, Shape.Options.LogitSoftcap);

    /// <summary>
    /// The number that a kernel sees when tests pass one at run time, or the constant of its attribute.
    /// </summary>
    public double Effective(KernelRole role, double atRunTime, double constant)
        => !Shape.Has(role) ? constant
            : Shape.TypeOf(role) == typeof(double) ? atRunTime
            : IeeeFormat.Of(Shape.TypeOf(role)).Round(atRunTime);

    public override string ToString() => Name;
}

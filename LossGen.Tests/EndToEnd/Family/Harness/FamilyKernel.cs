using System.Reflection;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;

namespace LossGen.Tests.EndToEnd.Family.Harness;

/// <summary>A kernel of the family beside cross-entropy: its declaration, and one way to call it.</summary>
internal sealed class FamilyKernel
{
    private static readonly string[] Ends =
    [
        "_Auto", "_Vector128", "_Vector256", "_Vector512", "_Scalar", "_Constant", "_Planes", "_Threads",
        "_PlanesOverThreads",
    ];

    private static readonly KernelRole[] Inputs =
        [KernelRole.Logits, KernelRole.LogProbabilities, KernelRole.Probabilities];

    // A span that could be written may be passed for what is read.
    private static readonly KernelRole[] Read =
    [
        KernelRole.Logits, KernelRole.TeacherLogits, KernelRole.Targets, KernelRole.ClassWeights,
        KernelRole.SampleWeights, KernelRole.OutputGradient,
    ];

    private readonly Func<KernelCall, double> invoke;

    public FamilyKernel(MethodInfo method)
    {
        Name = $"{method.DeclaringType!.Name}.{method.Name}";
        Attribute = method.GetCustomAttributes().First(FamilyCatalog.IsKernel);
        Shape = new KernelShape(method);
        invoke = KernelBinder.Bind(method);
        Written = [.. method.GetParameters()
            .Where(parameter => parameter.ParameterType.Name == typeof(Span<>).Name)
            .Select(KernelShape.RoleOf)
            .Where(role => !Read.Contains(role) && !(role == Input && Attribute is NllLossKernelAttribute))];
    }

    public string Name { get; }

    /// <summary>The name without what must not change a bit: kernels that share it owe the same bits.</summary>
    public string Kin => Ends.Any(end => Name.EndsWith(end, StringComparison.Ordinal))
        ? Name[..Name.LastIndexOf('_')]
        : Name;

    public Attribute Attribute { get; }

    public KernelShape Shape { get; }

    /// <summary>The roles that it writes.</summary>
    public IReadOnlyList<KernelRole> Written { get; }

    public KernelRole Input => Inputs.First(Shape.Has);

    public IeeeFormat Storage => IeeeFormat.Of(Shape.ElementOf(Input));

    public IeeeFormat Arithmetic => Storage == IeeeFormat.Double ? IeeeFormat.Double : IeeeFormat.Single;

    /// <summary>A number of classes that it accepts.</summary>
    public int SomeClasses => Classes == 0 ? 7 : Classes;

    public bool Accepts(int classes) => Classes == 0 || Classes == classes;

    public double Invoke(KernelCall call) => invoke(call);

    /// <summary>An option of the attribute.</summary>
    public T Option<T>(string name, T fallback)
        => Attribute.GetType().GetProperty(name) is { } property ? (T)property.GetValue(Attribute)! : fallback;

    public override string ToString() => Name;

    private int Classes => Option("Classes", 0);
}

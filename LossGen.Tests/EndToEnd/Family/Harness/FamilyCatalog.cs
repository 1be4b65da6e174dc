using System.Reflection;
using System.Runtime.CompilerServices;
using LossGen.Oracle.Depth;
using LossGen.Tests.EndToEnd.Family.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family.Harness;

/// <summary>Every kernel of the family beside cross-entropy that the numeric suite runs for.</summary>
internal static class FamilyCatalog
{
    private const int Share = 3;

    private static readonly Type[] Types =
    [
        typeof(SoftmaxKernels), typeof(LogSoftmaxKernels), typeof(NllLossKernels), typeof(DistillationKernels),
        typeof(MixtureKernels),
    ];

    public static IReadOnlyList<FamilyKernel> All { get; } =
    [
        .. from type in Types
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where method.GetCustomAttributes().Any(IsKernel)
           orderby type.Name, method.Name
           select new FamilyKernel(method),
    ];

    public static bool IsKernel(Attribute attribute)
        => attribute.GetType().Name.EndsWith("KernelAttribute", StringComparison.Ordinal);

    public static FamilyKernel Find(string name) => All.Single(kernel => kernel.Name == name);

    /// <summary>The kernels of a test; below full depth each test file gets a different third.</summary>
    public static TheoryData<string> Names(
        Func<FamilyKernel, bool>? condition = null, [CallerFilePath] string file = "")
        =>
        [
            .. All.Where(condition ?? (static _ => true)).Select(kernel => kernel.Name)
                .Where(name => TestDepth.Takes(name, Share, file)),
        ];
}

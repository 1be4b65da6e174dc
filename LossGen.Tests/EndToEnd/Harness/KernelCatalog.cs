using System.Reflection;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Every kernel that the numeric suite runs for.</summary>
internal static class KernelCatalog
{
    private static readonly Type[] Types =
    [
        typeof(SingleKernels), typeof(DoubleKernels), typeof(HalfKernels),
        typeof(WidthKernels), typeof(ClassCountKernels), typeof(PlainKernels),
        typeof(TermKernels), typeof(ManyTermKernels), typeof(FocalKernels), typeof(ProbabilityKernels),
        typeof(SoftTargetKernels), typeof(SoftcapKernels),
    ];

    public static IReadOnlyList<Kernel> All { get; } =
    [
        .. from type in Types
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(CrossEntropyKernelAttribute))
           orderby type.Name, method.Name
           select new Kernel(method),
    ];

    public static Kernel Find(string name) => All.Single(kernel => kernel.Name == name);

    public static TheoryData<string> Names(Func<Kernel, bool> condition)
        => [.. All.Where(condition).Select(kernel => kernel.Name)];
}

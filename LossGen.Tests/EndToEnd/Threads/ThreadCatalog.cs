using System.Reflection;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;

namespace LossGen.Tests.EndToEnd.Threads;

/// <summary>The families with a kernel whose classes are axis 1 or whose rows go over threads.</summary>
internal static class ThreadCatalog
{
    public static IReadOnlyList<KernelFamily> Families { get; } =
    [
        .. KernelFamily.Of(Kernels()).Where(static family => family.Members.Any(IsTurned)),
    ];

    private static bool IsTurned(Kernel kernel) => kernel.Shape.Options is { ClassAxis: 1 } or { Parallel: true };

    // Those over packed rows on one thread that are declared beside them come first.
    private static IEnumerable<Kernel> Kernels()
        => from type in typeof(PlaneKernels).Assembly.GetTypes()
           where type.Namespace == typeof(PlaneKernels).Namespace
           let kernels = KernelsOf(type)
           where kernels.Any(IsTurned)
           from kernel in kernels
           orderby IsTurned(kernel), kernel.Name
           select kernel;

    private static List<Kernel> KernelsOf(Type type) =>
    [
        .. from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(CrossEntropyKernelAttribute))
           where !Array.Exists(method.GetParameters(), LoadedKernels.IsTensor)
           select new Kernel(method),
    ];
}

using System.Reflection;
using System.Runtime.CompilerServices;
using LossGen.Oracle.Depth;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Every kernel that the numeric suite runs for.</summary>
internal static class KernelCatalog
{
    private const int Share = 2;

    // The passes over a row at every width and element type; what further options add to them is done once a row.
    private static readonly Type[] Core =
    [
        typeof(SingleKernels), typeof(DoubleKernels), typeof(HalfKernels),
        typeof(WidthKernels), typeof(ClassCountKernels), typeof(PlainKernels),
    ];

    private static readonly Type[] Others =
    [
        typeof(RowKernels), typeof(RowWidthKernels),
        typeof(TermKernels), typeof(ManyTermKernels), typeof(FocalKernels), typeof(ProbabilityKernels),
        typeof(SoftTargetKernels), typeof(ColumnKernels), typeof(ZLossKernels), typeof(SoftcapKernels),
        typeof(EntropyKernels), typeof(GeneralizedKernels), typeof(TokenScalingKernels),
    ];

    public static IReadOnlyList<Kernel> All { get; } =
    [
        .. from type in Core.Concat(Others)
           from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where method.IsDefined(typeof(CrossEntropyKernelAttribute))
           orderby type.Name, method.Name
           select new Kernel(method),
    ];

    /// <summary>Whether a kernel is one of those that every size and kind of row is worth minutes for.</summary>
    public static bool IsCore(Kernel kernel)
        => Array.Exists(Core, type => kernel.Name.StartsWith(type.Name + ".", StringComparison.Ordinal));

    public static Kernel Find(string name) => All.Single(kernel => kernel.Name == name);

    /// <summary>
    /// The kernels of a test: a different half of them for each test file. In a short run half of them are compiled at
    /// all, which takes longest.
    /// </summary>
    public static TheoryData<string> Names(Func<Kernel, bool> condition, [CallerFilePath] string file = "") =>
    [
        .. All.Where(condition).Select(kernel => kernel.Name)
            .Where(name => (TestDepth.IsDeep || TestDepth.Takes(name, Share)) && TestDepth.Takes(name, Share, file)),
    ];
}

using System.Globalization;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>Spans that do not fit together are refused, with the name of one and both figures.</summary>
[Trait("Category", "Light")]
public class FamilyLengthTests
{
    private const int Rows = 4;

    public static TheoryData<string> Kernels => FamilyCatalog.Names();

    public static TheoryData<string> CountedAtRunTime
        => FamilyCatalog.Names(kernel => kernel.Shape.Has(KernelRole.Classes));

    public static TheoryData<string> KernelsOfRows => FamilyCatalog.Names(
        kernel => kernel.Shape.Has(KernelRole.Targets) || kernel.Shape.Has(KernelRole.Losses));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AnInputThatIsNoWholeRows(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        int length = (Rows * kernel.SomeClasses) + 1;
        AssertRefused(kernel, kernel.Input, length, Text(length));
    }

    [Theory]
    [MemberData(nameof(KernelsOfRows))]
    public void RowsWithoutAnInput(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        AssertRefused(kernel, kernel.Input, 0, "0", Text(Rows));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EverySpanThatIsNotTheInput(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        KernelRole[] tellRows = kernel.Shape.Has(KernelRole.Targets) ? [KernelRole.Targets] : [KernelRole.Losses];
        IEnumerable<KernelRole> spans = kernel.Shape.SpanElements.Select(span => span.Role);
        foreach (KernelRole role in spans.Except([kernel.Input, .. tellRows]))
        {
            int length = role switch
            {
                KernelRole.Losses or KernelRole.SampleWeights => Rows,
                KernelRole.ClassWeights => kernel.SomeClasses,
                _ => Rows * kernel.SomeClasses,
            };
            AssertRefused(kernel, role, length + 1, Text(length), Text(length + 1));
            AssertRefused(kernel, role, length - 1, Text(length), Text(length - 1));
            AssertRefused(kernel, role, 0, Text(length), "0");
        }
    }

    [Theory]
    [MemberData(nameof(CountedAtRunTime))]
    public void ClassesThatAreNotPositive(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        foreach (int classes in (ReadOnlySpan<int>)[0, -1, int.MinValue])
        {
            using var run = new FamilyRun(kernel);
            KernelCall call = run.Prepare(FamilyBatch.Of(kernel, kernel.SomeClasses, Rows));
            call.Classes = classes;
            Refusal.Assert<ArgumentOutOfRangeException>(
                kernel.Invoke, kernel.Written, call, [KernelRole.Classes], $"classes is {classes}");
        }
    }

    private static void AssertRefused(FamilyKernel kernel, KernelRole role, int length, params string[] texts)
    {
        using var run = new FamilyRun(kernel);
        KernelCall call = run.Prepare(FamilyBatch.Of(kernel, kernel.SomeClasses, Rows));
        call[role].Place(length);
        Refusal.Assert<ArgumentException>(
            kernel.Invoke, kernel.Written, call, [role], [Refusal.NameOf(role), .. texts]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

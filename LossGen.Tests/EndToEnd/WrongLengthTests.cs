using System.Globalization;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Spans that do not fit together are refused, with the name of one and both figures.</summary>
[Trait("Category", "Light")]
public class WrongLengthTests
{
    private const int Rows = 4;

    private static readonly KernelRole[] OneARow =
    [
        KernelRole.Losses, KernelRole.SampleWeights, KernelRole.OutputGradient, KernelRole.LogSumExp,
        KernelRole.Entropies, KernelRole.Predictions,
    ];

    public static TheoryData<string> Kernels => KernelCatalog.Names(kernel => !kernel.Shape.IsSoft);

    public static TheoryData<string> SoftKernels => KernelCatalog.Names(kernel => kernel.Shape.IsSoft);

    public static TheoryData<string> KernelsOfKnownClasses
        => KernelCatalog.Names(
            kernel
                => (kernel.Shape.Options.Classes != 0 || kernel.Shape.Has(KernelRole.Classes)) && !kernel.Shape.IsSoft);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void LogitsThatAreNoWholeRows(string name)
    {
        int length = (Rows * ClassesFor(name)) + 1;
        AssertRefused(name, KernelRole.Logits, length, Text(length), Text(Rows));
    }

    [Theory]
    [MemberData(nameof(KernelsOfKnownClasses))]
    public void LogitsOfAnotherNumberOfClasses(string name)
    {
        int length = Rows * (ClassesFor(name) + 1);
        AssertRefused(name, KernelRole.Logits, length, Text(length), Text(Rows * ClassesFor(name)));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void RowsWithoutLogits(string name) => AssertRefused(name, KernelRole.Logits, 0, "0", Text(Rows));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void LogitsWithoutRows(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        using var run = new KernelRun(kernel);
        KernelCall call = run.Prepare(Batches.For(kernel, ClassesFor(name), Rows));
        call[KernelRole.Targets].Place(0);
        Refusal.Assert<ArgumentException>(
            kernel, call, [KernelRole.Logits, KernelRole.Targets], Text(Rows * ClassesFor(name)), "0");
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EverySpanThatIsNotTheLogits(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        int classes = ClassesFor(name);
        (KernelRole Role, int Length)[] spans =
        [
            (KernelRole.Gradient, Rows * classes), (KernelRole.Losses, Rows), (KernelRole.ClassWeights, classes),
            (KernelRole.SampleWeights, Rows), (KernelRole.OutputGradient, Rows), (KernelRole.LogSumExp, Rows),
            (KernelRole.Predictions, Rows), (KernelRole.Entropies, Rows),
            (KernelRole.Probabilities, Rows * classes), (KernelRole.LogProbabilities, Rows * classes),
        ];
        foreach ((KernelRole role, int length) in spans.Where(span => kernel.Shape.IsSpan(span.Role)))
        {
            AssertRefused(name, role, length + 1, Text(length), Text(length + 1));
            AssertRefused(name, role, length - 1, Text(length), Text(length - 1));
            AssertRefused(name, role, 0, Text(length), "0");
        }
    }

    [Theory]
    [MemberData(nameof(SoftKernels))]
    public void SoftTargetsAndAllThatIsAsLong(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        int length = Rows * ClassesFor(name);
        KernelRole[] asLong = [KernelRole.TargetProbabilities, KernelRole.Gradient];
        foreach (KernelRole role in asLong.Where(kernel.Shape.Has))
        {
            AssertRefused(name, role, length + 1, Text(length), Text(length + 1));
            AssertRefused(name, role, length - 1, Text(length), Text(length - 1));
            AssertRefused(name, role, 0, Text(length), "0");
        }

        AssertRefused(name, KernelRole.Logits, length + 1, Text(length + 1));
    }

    [Theory]
    [MemberData(nameof(SoftKernels))]
    public void SoftTargetsAndAllThatIsOneARow(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        bool isKnown = kernel.Shape.Options.Classes != 0 || kernel.Shape.Has(KernelRole.Classes)
            || kernel.Shape.Has(KernelRole.ClassWeights);
        foreach (KernelRole role in OneARow.Where(role => isKnown && kernel.Shape.IsSpan(role)))
        {
            AssertRefused(name, role, Rows + 1, Text(Rows), Text(Rows + 1));
            AssertRefused(name, role, Rows - 1, Text(Rows), Text(Rows - 1));
            AssertRefused(name, role, 0, Text(Rows), "0");
        }
    }

    private static void AssertRefused(string name, KernelRole role, int length, params string[] texts)
    {
        Kernel kernel = KernelCatalog.Find(name);
        using var run = new KernelRun(kernel);
        KernelCall call = run.Prepare(Batches.For(kernel, ClassesFor(name), Rows));
        call[role].Place(length);
        Refusal.Assert<ArgumentException>(kernel, call, [role], [Refusal.NameOf(role), .. texts]);
    }

    private static int ClassesFor(string name) => Sweep.SomeClasses(KernelCatalog.Find(name));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using LossGen.Generators.Model;
using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.RealOptions;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Targets and run-time options out of their range are refused before anything is written.</summary>
[Trait("Category", "Light")]
public class WrongValueTests
{
    private const int Rows = 41;

    public static TheoryData<string> Kernels => KernelCatalog.Names(kernel => !kernel.Shape.IsSoft);

    public static TheoryData<string> RealAtRunTime => KernelCatalog.Names(kernel => RealsOf(kernel).Any());

    public static TheoryData<string> CountedAtRunTime
        => KernelCatalog.Names(kernel => kernel.Shape.Has(KernelRole.Classes));

    public static TheoryData<string> WithoutIgnoreIndex
        => KernelCatalog.Names(kernel => kernel.Shape.Options.IgnoreIndex == CrossEntropyKernelAttribute.NoIgnoreIndex
            && !kernel.Shape.Has(KernelRole.IgnoreIndex) && !kernel.Shape.IsSoft);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void TargetsThatAreNoClasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        int classes = Sweep.SomeClasses(kernel);
        foreach (long target in (ReadOnlySpan<long>)[classes, classes + 2, 127, -1, int.MinValue, uint.MaxValue])
        {
            if (ElementAccess.For(kernel.Shape.TargetType).Holds(target) && (target < 0 || target >= classes))
            {
                AssertTargetRefused(kernel, classes, target, row: 17);
                AssertTargetRefused(kernel, classes, target, row: 0);
                AssertTargetRefused(kernel, classes, target, row: Rows - 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(WithoutIgnoreIndex))]
    public void TheDefaultIgnoreIndexWhereNoneIsSet(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        long target = ElementAccess.For(kernel.Shape.TargetType).Holds(-100) ? -100 : 100;
        AssertTargetRefused(kernel, Sweep.SomeClasses(kernel), target, row: 3);
    }

    [Theory]
    [MemberData(nameof(RealAtRunTime))]
    public void RealOptionsOutsideOfTheirRange(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach ((KernelRole role, RealOption option) in RealsOf(kernel))
        {
            foreach (double value in RealSamples.HalvesOutside(option.Range))
            {
                using var run = new KernelRun(kernel);
                KernelCall call = run.Prepare(Plain(kernel));
                typeof(KernelCall).GetProperty(option.Property)!.SetValue(call, value);
                Refusal.Assert<ArgumentOutOfRangeException>(
                    kernel, call, [role],
                    string.Create(CultureInfo.InvariantCulture, $"{Refusal.NameOf(role)} is {value:R}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(CountedAtRunTime))]
    public void ClassesThatAreNotPositive(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in (ReadOnlySpan<int>)[0, -1, int.MinValue])
        {
            AssertClassesRefused<ArgumentOutOfRangeException>(kernel, classes, KernelRole.Classes);
        }
    }

    [Theory]
    [MemberData(nameof(CountedAtRunTime))]
    public void ClassesThatDoNotFitTheLogits(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        int classes = Sweep.SomeClasses(kernel);
        foreach (int other in (ReadOnlySpan<int>)[1, classes - 1, classes + 1, int.MaxValue])
        {
            AssertClassesRefused<ArgumentException>(kernel, other, KernelRole.Classes, KernelRole.Logits);
        }
    }

    private static IEnumerable<(KernelRole Role, RealOption Option)> RealsOf(Kernel kernel)
        => RealOption.All
            .Select(option => (Role: Enum.Parse<KernelRole>(option.Property), Option: option))
            .Where(real => kernel.Shape.Has(real.Role));

    private static void AssertTargetRefused(Kernel kernel, int classes, long target, int row)
    {
        using var run = new KernelRun(kernel);
        KernelCall call = run.Prepare(Plain(kernel));
        double[] targets = call[KernelRole.Targets].Read();
        targets[row] = target;
        call[KernelRole.Targets].Write(targets);
        Refusal.Assert<ArgumentOutOfRangeException>(
            kernel, call, [KernelRole.Targets], $"targets[{row}] is {target}", $"classes is {classes}");
    }

    private static void AssertClassesRefused<TException>(Kernel kernel, int classes, params KernelRole[] roles)
        where TException : ArgumentException
    {
        using var run = new KernelRun(kernel);
        KernelCall call = run.Prepare(Plain(kernel));
        call.Classes = classes;
        Refusal.Assert<TException>(kernel, call, roles, classes.ToString(CultureInfo.InvariantCulture));
    }

    private static Batch Plain(Kernel kernel)
        => Batches.For(kernel, Sweep.SomeClasses(kernel), Rows, RowKind.Gaussian);
}

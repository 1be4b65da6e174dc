using System.Globalization;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>Targets and run-time options out of their range are refused before anything is written.</summary>
[Trait("Category", "Light")]
public class FamilyValueTests
{
    private const int Rows = 9;

    public static TheoryData<string> WithTargets => FamilyCatalog.Names(kernel => kernel.Shape.Has(KernelRole.Targets));

    public static TheoryData<string> Tempered
        => FamilyCatalog.Names(kernel => kernel.Shape.Has(KernelRole.Temperature));

    public static TheoryData<string> Mixed => FamilyCatalog.Names(kernel => kernel.Shape.Has(KernelRole.HardWeight));

    public static TheoryData<string> OfMixtures => FamilyCatalog.Names(kernel => kernel.Shape.Has(KernelRole.Beta));

    [Theory]
    [MemberData(nameof(WithTargets))]
    public void TargetsThatAreNoClasses(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        int classes = kernel.SomeClasses;
        foreach (long target in (ReadOnlySpan<long>)[classes, classes + 2, 127, -1, int.MinValue])
        {
            if (ElementAccess.For(kernel.Shape.ElementOf(KernelRole.Targets)).Holds(target))
            {
                AssertTargetRefused(kernel, classes, target, row: 0);
                AssertTargetRefused(kernel, classes, target, row: Rows - 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tempered))]
    public void ATemperatureThatIsNotPositive(string name)
    {
        foreach (double temperature in (ReadOnlySpan<double>)[0, -1, double.NaN, double.PositiveInfinity])
        {
            AssertRefused(name, KernelRole.Temperature, temperature, call => call.Temperature = temperature);
        }
    }

    [Theory]
    [MemberData(nameof(Mixed))]
    public void AHardWeightOutsideOfItsRange(string name)
    {
        foreach (double weight in (ReadOnlySpan<double>)[-0.125, 0, 1, 1.125, double.NaN, double.PositiveInfinity])
        {
            AssertRefused(name, KernelRole.HardWeight, weight, call => call.HardWeight = weight);
        }
    }

    [Theory]
    [MemberData(nameof(OfMixtures))]
    public void AShareOfTheTeacherOutsideOfItsRange(string name)
    {
        foreach (double beta in (ReadOnlySpan<double>)[-0.125, 0, 1, 1.125, double.NaN, double.PositiveInfinity])
        {
            AssertRefused(name, KernelRole.Beta, beta, call => call.Beta = beta);
        }
    }

    private static void AssertTargetRefused(FamilyKernel kernel, int classes, long target, int row)
    {
        using var run = new FamilyRun(kernel);
        KernelCall call = run.Prepare(FamilyBatch.Of(kernel, classes, Rows));
        double[] targets = call[KernelRole.Targets].Read();
        targets[row] = target;
        call[KernelRole.Targets].Write(targets);
        Refusal.Assert<ArgumentOutOfRangeException>(
            kernel.Invoke,
            kernel.Written,
            call,
            [KernelRole.Targets],
            $"targets[{row}] is {target}",
            $"classes is {classes}");
    }

    private static void AssertRefused(string name, KernelRole role, double value, Action<KernelCall> set)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        using var run = new FamilyRun(kernel);
        KernelCall call = run.Prepare(FamilyBatch.Of(kernel, kernel.SomeClasses, Rows));
        set(call);
        Refusal.Assert<ArgumentOutOfRangeException>(
            kernel.Invoke,
            kernel.Written,
            call,
            [role],
            string.Create(CultureInfo.InvariantCulture, $"{Refusal.NameOf(role)} is {value:R}"));
    }
}

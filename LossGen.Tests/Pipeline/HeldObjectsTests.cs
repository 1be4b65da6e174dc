using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using LossGen.Generators;
using LossGen.Tests.TestKit;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>
/// The steps hold no part of a compilation: it could not be collected, and equal inputs would not be equal.
/// </summary>
public sealed class HeldObjectsTests
{
    private const string Source = """
        public static partial class Losses
        {
            [CrossEntropyKernel(LabelSmoothing = 0.1)]
            public static partial float Good(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

            [CrossEntropyKernel(LabelSmoothing = 2)]
            public static partial float Bad<T>(T[] logits) where T : unmanaged;

            static double Error(double prediction, double target) => Math.Abs(prediction - target);

            [PointwiseLossKernel(nameof(Error))]
            public static partial float Pointwise(
                ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
        }
        """;

    [Fact]
    public void OutputsOfStepsHoldNothingOfRoslyn()
    {
        var steps = GeneratorRun.Of(Source).Results
            .SelectMany(static result => result.TrackedSteps)
            .ToLookup(static step => step.Key, static step => step.Value);
        Assert.All(TrackingNames.All, name => Assert.NotEmpty(steps[name].SelectMany(static runs => runs)));
        var outputs = TrackingNames.All
            .SelectMany(name => steps[name])
            .SelectMany(static runs => runs)
            .SelectMany(static step => step.Outputs)
            .ToList();
        Assert.NotEmpty(outputs);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Assert.All(outputs, output => Walk(output.Value, "output", seen));
        Assert.True(seen.Count > 10, "The walk saw hardly anything.");
    }

    [Fact]
    public void TheFirstCompilationCanBeCollectedAfterAnEdit()
    {
        var (driver, first) = RunTwice();
        Collection.AssertCollected(first);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference First) RunTwice()
    {
        // Without tracked steps, which would hold the inputs of the last run for the tests to see.
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new CrossEntropyKernelGenerator().AsSourceGenerator()], parseOptions: RoslynKit.Latest);
        var first = RoslynKit.Compile(Source);
        driver = driver.RunGenerators(first);
        var second = first.ReplaceSyntaxTree(
            first.SyntaxTrees[0], CSharpSyntaxTree.ParseText("// Edited\n" + Source, RoslynKit.Latest));
        return (driver.RunGenerators(second), new WeakReference(first));
    }

    private static void Walk(object? item, string path, HashSet<object> seen)
    {
        if (item is null || item is string || item.GetType().IsPrimitive || item.GetType().IsEnum || !seen.Add(item))
        {
            return;
        }

        var type = item.GetType();
        Assert.False(
            type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal),
            $"{path} is a {type}.");
        Assert.False(item is Delegate, $"{path} is a delegate, which may hold anything.");
        var isDefault = type.GetProperty("IsDefault")?.GetValue(item) is true;
        if (item is IEnumerable items && !isDefault)
        {
            foreach (var element in items)
            {
                Walk(element, path + "[]", seen);
            }
        }

        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(item), $"{path}.{field.Name}", seen);
        }
    }
}

using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>The user may have types and members of the names that kernels use.</summary>
public sealed class HiddenNameTests
{
    private const string Kernels = """
        [CrossEntropyKernel]
        public static partial float Loss(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
            Span<float> gradient);
        [CrossEntropyKernel(Classes = 7, EmptyMean = EmptyMean.Zero)]
        public static partial double Loss(
            ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, Span<double> gradient, Span<double> losses,
            double labelSmoothing, int classes);
        [CrossEntropyKernel(
            LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted, VectorWidth = VectorWidth.Scalar)]
        public static partial float Loss(
            ReadOnlySpan<System.Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<System.Half> classWeights,
            Span<System.Half> gradient, int ignoreIndex);
        [CrossEntropyKernel(LabelSmoothing = 0.1, Reduction = Reduction.None)]
        public static partial void Loss(
            ReadOnlySpan<System.Half> logits, ReadOnlySpan<short> targets, Span<float> losses);
        [CrossEntropyKernel(Parallel = true)]
        public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """;

    /// <summary>What the user's own code on these lines needs itself.</summary>
    private static readonly string[] UsersOwn = ["Span", "ReadOnlySpan"];

    [Fact]
    public async Task EveryNameThatAKernelUsesMayBeATypeBesideIt()
    {
        var names = UsedNames().Except(UsersOwn).ToList();
        Assert.Contains("VectorMath", names);
        Assert.Contains("MethodImpl", names);
        Assert.Contains("ClassThreads", names);
        var types = string.Concat(names.Select(static n => $"class {n} {{ }} "));
        await IsCleanAsync($"namespace A.B {{ {types} partial class Losses {{ {Kernels} }} }}");
        await IsCleanAsync($"partial class Losses {{ {types} {Kernels} }}");
        var inherited = types.Replace(" class", " protected class", StringComparison.Ordinal);
        await IsCleanAsync($"class Base {{ protected {inherited} }} partial class Losses : Base {{ {Kernels} }}");
    }

    [Fact]
    public Task EveryNameThatAKernelUsesMayBeTheTypeAroundIt()
    {
        const string Kernel = "[CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)] public static partial float "
            + "Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);";
        var types = UsedNames().Except(UsersOwn).Select(static name => $"partial class {name} {{ {Kernel} }} ");
        return IsCleanAsync($"namespace A {{ {string.Concat(types)} }}");
    }

    [Theory]
    [InlineData("namespace A.Unsafe { class C { } } namespace A { partial class Losses { # } }")]
    [InlineData("partial class Losses<Unsafe, Half> { # }")]
    [InlineData("partial class Losses { static int Unsafe => 1; static int MemoryMarshal() => 2; int VectorMath; # }")]
    [InlineData("namespace LossGen.Numerics.V1 { partial class Losses { # } }")]
    [InlineData("namespace System.Runtime.Intrinsics { partial class Losses { # } }")]
    public async Task OtherThingsMayHaveTheNames(string container)
    {
        var run = GeneratorRun.Of(container.Replace("#", Kernels, StringComparison.Ordinal));
        DiagnosticAssert.NothingCrashed(run);
        Assert.DoesNotContain(run.CompilerDiagnostics, static d => d.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(await run.AnalyzeAsync(), static d => d.Severity >= DiagnosticSeverity.Warning);
    }

    private static Task IsCleanAsync(string source) => DiagnosticAssert.IsCleanAsync(GeneratorRun.Of(source));

    /// <summary>The simple names in emitted files that mean types from elsewhere.</summary>
    private static IReadOnlyList<string> UsedNames()
    {
        var run = GeneratorRun.Of($"static partial class Losses {{ {Kernels} }}");
        return [.. run.Result.GeneratedSources
            .Select(static source => source.SyntaxTree)
            .SelectMany(tree => UsedNames(tree, run.Output.GetSemanticModel(tree), run.Output.Assembly))
            .Distinct()
            .Order()];
    }

    private static IEnumerable<string> UsedNames(SyntaxTree tree, SemanticModel model, IAssemblySymbol own)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(IsFirst))
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol;
            if (type is INamedTypeSymbol { IsNativeIntegerType: false }
                && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own))
            {
                yield return name.Identifier.ValueText;
            }
        }
    }

    private static bool IsFirst(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax member => member.Expression == name,
        AliasQualifiedNameSyntax or UsingDirectiveSyntax => false,
        _ => true,
    };
}

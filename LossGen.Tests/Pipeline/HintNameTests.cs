using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>The names of emitted files: readable, stable, and unique without regard to case.</summary>
public sealed class HintNameTests
{
    private const string Inputs = "(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)";
    private const string Tokens = "_ROSpanSingle_ROSpanInt32";

    [Theory]
    [InlineData("partial class Losses { # }", "Losses.Loss")]
    [InlineData("namespace Acme.Training { partial class Losses { # } }", "Acme.Training.Losses.Loss")]
    [InlineData("namespace LossGen.my_app { partial class CE { # } }", "Loss-Gen.-my_app.C-E.Loss")]
    [InlineData("partial class A { partial struct B<T, U> { partial interface C<V> { # } } }", "A+B`2+C`1.Loss")]
    [InlineData("partial record @class { # }", "-class.Loss")]
    [InlineData("partial record \\u0041bc { # }", "Abc.Loss")]
    [InlineData("partial record Größe { # }", "Gr{00F6}{00DF}e.Loss")]
    public void NamesFollowTheMetadata(string container, string expected)
    {
        var method =
            $"[CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)] public static partial float Loss{Inputs};";
        var run = GeneratorRun.Of(container.Replace("#", method, StringComparison.Ordinal));
        Assert.Equal([expected + Tokens + ".g.cs"], run.HintNames);
    }

    [Fact]
    public void NamesThatDifferInCaseAreToldApart()
        => AreDistinct(
            $"partial class Losses {{ {Kernel("Loss")} {Kernel("loss")} {Kernel("LOSS")} {Kernel("lOSS")} }}",
            $"partial class losses {{ {Kernel("Loss")} {Kernel("loss")} }}",
            $"namespace A {{ partial class B {{ {Kernel("Loss")} }} }}",
            $"namespace a {{ partial class b {{ {Kernel("Loss")} }} partial class B {{ {Kernel("Loss")} }} }}",
            $"partial class A<T> {{ {Kernel("Loss")} }} partial class A<T, U> {{ {Kernel("Loss")} }}",
            $"partial class Ä {{ {Kernel("Loss")} }} partial class ä {{ {Kernel("Loss")} }}",
            $"partial class K {{ {Kernel("Loss")} }} partial class k {{ {Kernel("Loss")} }} "
                + $"partial class \u212A {{ {Kernel("Loss")} }}");

    [Fact]
    public void OverloadsAreToldApart()
        => AreDistinct(
            "class AB { } class Ab { } class A_B { } namespace A { class B { } } "
                + "namespace System { class SpanSingle { } }",
            $$"""
            partial class Losses
            {
                {{Kernel("Loss")}}
                {{Kernel("Loss_ROSpanSingle")}}
                {{Kernel(
                    "Loss",
                    "(ReadOnlySpan<float> classWeights, ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)")}}
                {{Kernel("Loss", "(in ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)")}}
                {{Kernel("Loss", "(Span<float> logits, ReadOnlySpan<int> targets)")}}
                {{Kernel("Loss", "(ReadOnlySpan<int> targets, ReadOnlySpan<float> logits)")}}
                {{Kernel("Loss", "(AB logits)")}}
                {{Kernel("Loss", "(Ab logits)")}}
                {{Kernel("Loss", "(A_B logits)")}}
                {{Kernel("Loss", "(A.B logits)")}}
                {{Kernel("Loss", "(SpanSingle logits)")}}
                {{Kernel("Loss", "(AB[] logits)")}}
                {{Kernel("Loss", "(AB[,] logits)")}}
                {{Kernel("Loss<T>", "(AB logits)")}}
                {{Kernel("Loss<T, U>", "(AB logits)")}}
            }
            """);

    private static string Kernel(string name, string parameters = Inputs)
        => $"[CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)] public static partial float {name}{parameters};";

    private static void AreDistinct(params string[] sources)
    {
        var run = GeneratorRun.Of(sources);
        DiagnosticAssert.NothingCrashed(run);
        var kernels = sources.Sum(static s => s.Split("[CrossEntropyKernel").Length - 1);
        Assert.Equal(kernels, run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(
            run.CompilerDiagnostics, static d => d.Id is "CS8795" or "CS0101" or "CS0102" or "CS0111");
    }
}

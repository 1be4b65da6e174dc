using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>
/// Valid declarations compile without a warning, wherever they stand and however the project is set up.
/// </summary>
public sealed class CleanCompilationTests
{
    private const string Kernel = "[CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits, "
        + "ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);";

    [Theory]
    [InlineData("public static partial class C { # }")]
    [InlineData("public sealed partial record C(int X) { # }")]
    [InlineData("partial record class C { # }")]
    [InlineData("readonly partial record struct C(int X) { # }")]
    [InlineData("readonly partial struct C { # }")]
    [InlineData("public readonly ref partial struct C { # }")]
    [InlineData("partial interface IC { # }")]
    [InlineData("unsafe abstract partial class C { # }")]
    [InlineData(
        "partial class C<T, @class> where T : unmanaged, IComparable<T> where @class : C<T, @class>?, new() { # }")]
    [InlineData(
        "partial class C<T> where T : allows ref struct { partial struct C1<U> { partial interface C2 { # } } }")]
    [InlineData("class C { } partial class C<T> { # } partial class C<T, U> { # }")]
    [InlineData("namespace A.@namespace.B; partial class C { # }")]
    [InlineData("namespace A { namespace System { partial class C { # } } }")]
    [InlineData("namespace A.LossGen.Numerics; partial class C { # }")]
    [InlineData("partial class @class { # } partial class @partial { # } partial record @record { # }")]
    [InlineData("partial class \\u0063lass\\u0031 { # }")]
    [InlineData("[Obsolete] partial class C { # }")]
    [InlineData("namespace N { partial class C { # } } namespace M { partial class C { # partial class D { # } } }")]
    [InlineData("file class C { } partial class Outer { private protected partial class Inner { # } }")]
    public Task InAnyContainer(string container)
        => IsCleanAsync(container.Replace("#", Kernel, StringComparison.Ordinal));

    [Fact]
    public Task WhereTheUserAnswersForAWarningOfTheDeclaration() => IsCleanAsync($$"""
        sealed partial record C
        {
        #pragma warning disable CS0628
            {{Kernel.Replace("public", "protected", StringComparison.Ordinal)}}
        }
        """);

    [Theory]
    [InlineData("private static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);")]
    [InlineData(
        "protected internal static partial double Loss(ReadOnlySpan<float> logits, ReadOnlySpan<uint> targets);")]
    [InlineData("internal static unsafe partial Half Loss(ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets);")]
    [InlineData("static public partial float Loss(this ReadOnlySpan<float> logits, params ReadOnlySpan<int> targets);")]
    [InlineData(
        "public static partial float Loss(scoped Span<float> logits, scoped in ReadOnlySpan<int> targets, in int "
            + "classes = 3);")]
    [InlineData(
        "[Obsolete(\"old\")] public static partial float Loss(Span<float> logits, Span<short> targets, double "
            + "labelSmoothing = default);")]
    [InlineData(
        "public static partial float Loss(ReadOnlySpan<Half> logits, ReadOnlySpan<ushort> targets, Span<float> "
            + "losses, Half labelSmoothing);")]
    [InlineData(
        "public static partial double Loss([KernelParameter(KernelRole.Targets)] ReadOnlySpan<sbyte> @class, "
            + "[KernelParameter(KernelRole.Logits)] ReadOnlySpan<double> rows, [KernelParameter(KernelRole.Gradient)] "
            + "Span<double> logitsOut);")]
    [InlineData("public static partial float ToString(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);")]
    [InlineData(
        "public static partial float @event([KernelParameter(KernelRole.IgnoreIndex)] int @int, ReadOnlySpan<float> "
            + "logits, ReadOnlySpan<long> targets);")]
    [InlineData(
        "public static partial float Loss_A_(ReadOnlySpan<System.Single> logits, System.ReadOnlySpan<System.Int16> "
            + "targets);")]
    public Task WithAnySignature(string method)
    {
        var isStatic = method.Contains("this ", StringComparison.Ordinal) ? "static " : "";
        return IsCleanAsync($"{isStatic}partial class Losses {{ [CrossEntropyKernel] {method} }}");
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable, true, LanguageVersion.CSharp12)]
    [InlineData(NullableContextOptions.Annotations, false, LanguageVersion.CSharp12)]
    [InlineData(NullableContextOptions.Warnings, true, LanguageVersion.CSharp13)]
    [InlineData(NullableContextOptions.Enable, true, LanguageVersion.Preview)]
    public async Task InAnyProject(NullableContextOptions nullable, bool isChecked, LanguageVersion version)
    {
        var language = RoslynKit.Latest.WithLanguageVersion(version).WithDocumentationMode(DocumentationMode.Diagnose);
        var compilation = RoslynKit.Compile(language, $$"""
            [assembly: CLSCompliant(true)]
            /// <summary>Losses.</summary>
            public static partial class Losses
            {
                /// <summary>The loss.</summary>
                {{Kernel}}

                /// <summary>The loss of few classes.</summary>
                [CrossEntropyKernel(Classes = 5, LabelSmoothing = 0.1, EmptyMean = EmptyMean.Zero)]
                public static partial double Few(
                    ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, Span<Half> gradient);
            }
            """);
        var options = compilation.Options
            .WithAllowUnsafe(false)
            .WithNullableContextOptions(nullable)
            .WithOverflowChecks(isChecked)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error);
        await DiagnosticAssert.IsCleanAsync(GeneratorRun.Of(compilation.WithOptions(options)));
    }

    [Fact]
    public Task AmongTypesThatHaveTheNamesOfTheFrameworks() => IsCleanAsync($$"""
        namespace Acme.System { class Object { } class Span { } }
        namespace Acme.LossGen { class Numerics { } }
        namespace Acme.Training
        {
            class Half { } class Vector256 { }
            static partial class Losses { {{Kernel}} }
        }
        """);

    private static Task IsCleanAsync(string source) => DiagnosticAssert.IsCleanAsync(GeneratorRun.Of(source));
}

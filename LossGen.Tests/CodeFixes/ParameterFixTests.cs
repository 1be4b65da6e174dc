using LossGen.CodeFixes.Fixes;
using LossGen.Tests.CodeFixes.Kit;
using Xunit;

namespace LossGen.Tests.CodeFixes;

/// <summary>Fixes of the types of parameters, and parameters that are added.</summary>
public sealed class ParameterFixTests
{
    private const string Inputs = "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets";

    [Theory]
    [InlineData(Inputs + ", ReadOnlySpan<float> gradient", Inputs + ", Span<float> gradient")]
    [InlineData(
        "ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> losses",
        "ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<float> losses")]
    [InlineData(Inputs + ", /* out */ Span<double> gradient", Inputs + ", /* out */ Span<float> gradient")]
    [InlineData(Inputs + ", Span<double> classWeights", Inputs + ", Span<float> classWeights")]
    [InlineData(
        "ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<float> gradient",
        "ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient")]
    [InlineData("double[] logits, ReadOnlySpan<int> targets", "ReadOnlySpan<double> logits, ReadOnlySpan<int> targets")]
    [InlineData(
        "ReadOnlySpan<float> logits, ReadOnlyMemory<byte> targets",
        "ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets")]
    [InlineData(Inputs + ", float[,]? gradient", Inputs + ", Span<float> gradient")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<float> targets", Inputs)]
    [InlineData(Inputs + ", long classes", Inputs + ", int classes")]
    [InlineData(Inputs + ", decimal labelSmoothing", Inputs + ", double labelSmoothing")]
    public Task ChangeType(string before, string after)
        => FixAssert.FixesAsync(new ChangeParameterTypeFix(), Declaration(before), Declaration(after));

    [Fact]
    public Task FullNamesWithoutUsings() => FixAssert.FixesAsync(
        new ChangeParameterTypeFix(),
        "class Half { } class Span { } " + Declaration("Memory<System.Half> logits, ReadOnlySpan<int> targets"),
        "class Half { } class Span { } " + Declaration("ReadOnlySpan<System.Half> logits, ReadOnlySpan<int> targets"),
        "Change the type to 'ReadOnlySpan<Half>'");

    [Fact]
    public Task AllTypes() => FixAssert.FixesAllAsync(
        new ChangeParameterTypeFix(),
        [Declaration("float[] logits, int[] targets, float[] gradient, double[] losses")],
        [Declaration(
            "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses")]);

    [Fact]
    public Task AParameterArrayCannotBecomeANumber() => FixAssert.OffersNothingAsync(
        new ChangeParameterTypeFix(), Declaration(Inputs + ", params int[] classes"));

    [Theory]
    [InlineData("ref ReadOnlySpan<float> logits, ReadOnlySpan<int> targets", Inputs)]
    [InlineData(Inputs + ", ref readonly int classes", Inputs + ", int classes")]
    [InlineData(
        Inputs + ", [KernelParameter(KernelRole.Gradient)] scoped out Span<float> g",
        Inputs + ", [KernelParameter(KernelRole.Gradient)] scoped Span<float> g")]
    public Task RemoveReference(string before, string after)
        => FixAssert.FixesAsync(new RemoveModifierFix(), Declaration(before), Declaration(after));

    [Theory]
    [InlineData("ReadOnlySpan<float> logits", Inputs)]
    [InlineData("ReadOnlySpan<int> targets", Inputs)]
    [InlineData(
        "ReadOnlySpan<long> targets, Span<Half> gradient",
        "ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, Span<Half> gradient")]
    [InlineData("ReadOnlySpan<float> logits, int classes", Inputs + ", int classes")]
    [InlineData(
        "\n    ReadOnlySpan<float> logits,\n    Span<float> gradient",
        "\n    ReadOnlySpan<float> logits,\n    ReadOnlySpan<int> targets,\n    Span<float> gradient")]
    [InlineData(
        "\n    ReadOnlySpan<int> targets,\n    Span<float> gradient",
        "\n    ReadOnlySpan<float> logits,\n    ReadOnlySpan<int> targets,\n    Span<float> gradient")]
    [InlineData(
        "\n    ReadOnlySpan<int> targets, Span<float> gradient",
        "\n    ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient")]
    public Task AddParameter(string before, string after)
        => FixAssert.FixesAsync(new AddParameterFix(), Declaration(before), Declaration(after));

    // A parameter that has the type of the missing role has the wrong name; none is missing beside it.
    [Theory]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> labels")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> whatever")]
    [InlineData("ReadOnlySpan<float> y_pred, ReadOnlySpan<int> targets")]
    public async Task RenamedInsteadOfAdded(string before)
    {
        await FixAssert.FixesAsync(new CorrectNameFix(), Declaration(before), Declaration(Inputs));
        Assert.DoesNotContain(
            await FixProject.Of(Declaration(before)).AnalyzeAsync(),
            static d => new AddParameterFix().FixableDiagnosticIds.Contains(d.Id));
    }

    [Theory]
    [InlineData("", "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets")]
    [InlineData(
        "Span<double> gradient", "ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient")]
    public Task AddAllParameters(string before, string after)
        => FixAssert.FixesAllAsync(new AddParameterFix(), [Declaration(before)], [Declaration(after)]);

    private static string Declaration(string parameters)
        => $"partial class Losses {{ [CrossEntropyKernel] public static partial float Loss({parameters}); }}";
}

using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Tests.Fuzz;

/// <summary>Random declarations, a file each, compiled together.</summary>
internal sealed class FuzzBatch
{
    public const int Size = 125;

    private static readonly LanguageVersion[] Languages =
        [LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Latest, LanguageVersion.Preview];

    private readonly CSharpParseOptions _language;
    private readonly CSharpCompilationOptions _options;

    /// <param name="seed">What the declarations are drawn by.</param>
    /// <param name="mistakes">Whether half of them are wrong on purpose.</param>
    /// <param name="pointwise">Whether they are of pointwise kernels, with their scalar methods.</param>
    public FuzzBatch(ulong seed, bool mistakes = true, bool pointwise = false)
    {
        Seed = seed;
        var random = new RandomWords(seed);
        Declarations = [.. Enumerable.Range(0, Size).Select(i => Declaration(i, random, mistakes, pointwise))];
        _language = new CSharpParseOptions(
            random.Of(Languages),
            random.Of([DocumentationMode.None, DocumentationMode.Parse, DocumentationMode.Diagnose]));
        _options = RoslynKit.Options
            .WithNullableContextOptions(random.Of(Enum.GetValues<NullableContextOptions>()))
            .WithOverflowChecks(random.Chance(50))
            .WithConcurrentBuild(false);
    }

    /// <summary>What the declarations are drawn by.</summary>
    public ulong Seed { get; }

    /// <summary>The texts of the files.</summary>
    public IReadOnlyList<string> Declarations { get; }

    /// <summary>Compiles those of the declarations for which a condition holds of the index.</summary>
    public CSharpCompilation Compile(Func<int, bool>? condition = null)
        => RoslynKit.Compile(
            _language, [.. Declarations.Select((text, i) => condition is null || condition(i) ? text : "")])
            .WithOptions(_options);

    private static string Declaration(int index, RandomWords random, bool mistakes, bool pointwise)
    {
        // Half of them are meant to be right; what is wrong with the others is one thing, so that nothing hides it.
        var mistake = !mistakes || random.Chance(50) ? Mistake.None : random.Of(Enum.GetValues<Mistake>());
        var method = pointwise
            ? new PointwiseGrammar(random, mistake).Write()
            : new MethodGrammar(random, mistake).Write();
        var text = ContainerGrammar.Around(method, $"F{index}", random, mistake == Mistake.Container);
        return mistake == Mistake.Cut
            ? text[..(text.Length * random.Of(Enumerable.Range(1, 99).ToArray()) / 100)]
            : text;
    }
}

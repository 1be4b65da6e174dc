using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Tests.Pipeline;

/// <summary>All that is emitted for some kernels with numbers, names and messages of every kind.</summary>
internal static class EmittedTexts
{
    public static IReadOnlyList<string> Sources { get; } =
    [
        """
        namespace Acme.@class;
        public static partial class Ijssel<İ, ı>
        {
            [CrossEntropyKernel(LabelSmoothing = 0.15, IgnoreIndex = -1234567)]
            public static partial double Loss(
                ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

            // Over
            // lines
            [CrossEntropyKernel(Classes = 12, LabelSmoothing = 1e-7, SmoothingWeights = SmoothingWeights.Unweighted)]
            internal static partial float INDIGO(
                ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> classWeights,
                Span<Half> gradient);
        }
        """,
        """
        partial record struct Istanbul
        {
            [CrossEntropyKernel(Classes = 1234, Reduction = Reduction.None)]
            public static partial void Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<sbyte> targets, Span<float> losses);

            [CrossEntropyKernel(LabelSmoothing = -1.5, Classes = -1234567)]
            public static partial float Refused(ReadOnlySpan<float> logits, ReadOnlySpan<sbyte> targets);
        }
        """,
    ];

    /// <summary>The files by name, each name and text.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(GeneratorRun run)
        => [.. run.Result.GeneratedSources
            .Select(static source => (source.HintName, source.SourceText.ToString()))
            .OrderBy(static source => source.HintName, StringComparer.Ordinal)];

    public static IReadOnlyList<(string Name, string Text)> Of(params string[] sources) => Of(GeneratorRun.Of(sources));

    /// <summary>The texts as one hash, with what tells the culture of this process from others.</summary>
    public static string InThisProcess()
        => $"{(-1.5).ToString(CultureInfo.CurrentCulture)} {"I".ToLower(CultureInfo.CurrentCulture)} {Hash()}";

    /// <summary>One hash over the names and texts in the order in which the generator adds them.</summary>
    public static string Hash()
    {
        var all = GeneratorRun.Of([.. Sources]).Result.GeneratedSources.Select(
            static s => $"{s.HintName}\n{s.SourceText}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(all))));
    }

    /// <summary>
    /// The same declarations as they come from disk: in another encoding, with a byte order mark, under other paths.
    /// </summary>
    public static CSharpCompilation FromDisk(string folder, Encoding encoding, IEnumerable<string> sources)
    {
        var trees = sources.Select((text, i) =>
        {
            using var file = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            return CSharpSyntaxTree.ParseText(
                Microsoft.CodeAnalysis.Text.SourceText.From(file, encoding), RoslynKit.Latest, $"{folder}{i}.cs");
        });
        var compilation = RoslynKit.Compile("");
        return compilation
            .RemoveSyntaxTrees(compilation.SyntaxTrees[0])
            .AddSyntaxTrees(trees)
            .WithAssemblyName("Other");
    }
}

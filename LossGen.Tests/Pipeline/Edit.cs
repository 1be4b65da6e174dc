using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static LossGen.Tests.Pipeline.RunReasons;

namespace LossGen.Tests.Pipeline;

/// <summary>A change of a file, and what the generator is expected to compute anew because of it.</summary>
/// <param name="Name">What somebody did.</param>
/// <param name="Old">The text before.</param>
/// <param name="New">The text after.</param>
/// <param name="Expected">Why each output is there after the edit.</param>
internal sealed record Edit(string Name, string Old, string New, RunReasons Expected)
{
    /// <summary>The declarations that are edited: two kernels, and one that is refused twice over.</summary>
    public const string Source = """
        namespace Training;

        public static partial class Losses
        {
            // First
            [CrossEntropyKernel(Classes = 10)]
            public static partial float First(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

            // Second
            [CrossEntropyKernel]
            public static partial double Second(ReadOnlySpan<double> logits, ReadOnlySpan<long> targets);

            // Refused
            [CrossEntropyKernel(Classes = -1, LabelSmoothing = 2)]
            public static partial float Refused(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
        }

        public static class Unrelated
        {
            public static int Count() => 1;
        }
        """;

    private const string First = """
            [CrossEntropyKernel(Classes = 10)]
            public static partial float First(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
        """;

    private const string Second = """
            [CrossEntropyKernel]
            public static partial double Second(ReadOnlySpan<double> logits, ReadOnlySpan<long> targets);
        """;

    /// <summary>Nothing is parsed to anything else, so nothing is emitted.</summary>
    public static readonly RunReasons Nothing = new(
        Declarations: $"{Kept}, {Kept}, {Kept}",
        Kernels: $"{Kept}, {Kept}",
        Stubs: Kept,
        Files: $"{Kept}, {Kept}, {Kept}");

    private static readonly RunReasons FirstAlone = new(
        Declarations: $"{Edited}, {Kept}, {Kept}",
        Kernels: $"{Edited}, {Kept}",
        Stubs: Kept,
        Files: $"{Edited}, {Kept}, {Kept}");

    private static readonly RunReasons StubAlone = new(
        Declarations: $"{Kept}, {Kept}, {Edited}",
        Kernels: $"{Kept}, {Kept}",
        Stubs: Edited,
        Files: $"{Kept}, {Kept}, {Edited}");

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a comment is written", "// First", "// The first one", Nothing),
        new("a comment is deleted", "// Second", "", Nothing),
        new("documentation is written", "// First", "/// <summary>The first one.</summary>", Nothing),
        new("lines are added", "\n", "\n\n", Nothing),
        new("the file gets other line ends", "\n", "\r\n", Nothing),
        new(
            "a signature is broken over lines", "(ReadOnlySpan<double> logits,",
            "(\n        ReadOnlySpan<double> logits,", Nothing),
        new("a using is added", "namespace Training;", "using System.Text; namespace Training;", Nothing),
        new("an unrelated method changes", "Count() => 1", "Count() => 2", Nothing),
        new("an unrelated type is renamed", "Unrelated", "Elsewhere", Nothing),
        new("an unrelated member comes in beside the kernels", "// Second", "public static void Third() { }", Nothing),
        new(
            "a type is written in full", "ReadOnlySpan<long> targets", "System.ReadOnlySpan<System.Int64> targets",
            Nothing),
        new(
            "a parameter gets a default", "ReadOnlySpan<long> targets", "ReadOnlySpan<long> targets = default",
            Nothing),
        new("a constant is computed", "Classes = 10", "Classes = 5 + 5", Nothing),
        new(
            "an option is set to its default", "[CrossEntropyKernel]", "[CrossEntropyKernel(LabelSmoothing = 0)]",
            Nothing),
        new("the container loses a modifier", "public static partial class", "static partial class", Nothing),
        new("a warning is silenced", "// First", "#pragma warning disable LOSSGEN001", Nothing),
        new("only the second error of a declaration changes", "LabelSmoothing = 2", "LabelSmoothing = 3", Nothing),
        new("only the second error of a declaration is mended", ", LabelSmoothing = 2", "", Nothing),
        new("the message of an error changes", "Classes = -1", "Classes = -2", Nothing),
        new("the first error of a declaration is mended", "Classes = -1, ", "", StubAlone),
        new("an option changes", "Classes = 10", "Classes = 11", FirstAlone),
        new("an option is added", "Classes = 10", "Classes = 10, EmptyMean = EmptyMean.Zero", FirstAlone),
        new("a result type changes", "partial float First", "partial double First", FirstAlone),
        new(
            "a kernel's accessibility changes", "public static partial float First",
            "internal static partial float First", FirstAlone),
        new(
            "an output is added", "First(ReadOnlySpan<float> logits,",
            "First(ReadOnlySpan<float> logits, Span<float> losses,", FirstAlone),
        new("a kernel is renamed", "First(", "Renamed(", FirstAlone),

        // Roslyn compares the declarations of a file by their place: what stands elsewhere is another one to it.
        new(
            "a kernel moves behind another",
            $"{First}\n\n    // Second\n{Second}", $"{Second}\n\n    // Second\n{First}", new(
            Declarations: $"{Edited}, {Edited}, {Kept}",
            Kernels: $"{Edited}, {Edited}",
            Stubs: Kept,
            Files: $"{Edited}, {Edited}, {Kept}")),
        new("an attribute is deleted, and a stub takes the place of the kernel", "[CrossEntropyKernel]", "", new(
            Declarations: $"{Kept}, {Edited}, {Gone}",
            Kernels: $"{Kept}, {Gone}",
            Stubs: $"{Added}, {Gone}",
            Files: $"{Kept}, {Gone}, {Added}, {Gone}")),
        new("all goes", Source, "", new(
            Declarations: $"{Gone}, {Gone}, {Gone}",
            Kernels: $"{Gone}, {Gone}",
            Stubs: Gone,
            Files: $"{Gone}, {Gone}, {Gone}")),
    ];

    /// <summary>Runs over the source and once more after the edit.</summary>
    public (GeneratorRun Before, GeneratorRun After) Apply()
    {
        var text = Source.Replace(Old, New, StringComparison.Ordinal);
        Assert.NotEqual(Source, text);
        var compilation = RoslynKit.Compile(Source);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, RoslynKit.Latest, "/source/File0.cs"));
        var before = GeneratorRun.Of(compilation);
        return (before, before.Again(edited));
    }

    public override string ToString() => Name;
}

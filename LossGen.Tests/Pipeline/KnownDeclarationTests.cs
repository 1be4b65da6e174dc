using System.Runtime.CompilerServices;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Tests.TestKit;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>
/// After an edit of another file a declaration is parsed anew if, and only if, something that the project declares has
/// changed.
/// </summary>
public sealed class KnownDeclarationTests
{
    private const string Kernel = """
        namespace Training;

        public static partial class Losses
        {
            [CrossEntropyKernel(Classes = Sizes.Classes)]
            public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<Target> targets);
        }
        """;

    private const string Other = """
        global using System.Diagnostics;
        global using Target = System.Int32;
        #if WIDE
        #endif
        Console.Write("A directive stands before this.");
        Console.WriteLine();
        namespace Training
        {
            public static class Sizes
            {
                public const int Classes = 1_000;

                [Obsolete]
                public static int Count() => 1;

                public static int Sum(int a)
                {
                    var sum = a;
                    return sum;
                }

                public static int Length { get { return 1; } }

                static partial void Done();

                [Conditional("DEBUG")]
                static partial void Done() { }
            }

            public readonly partial struct Size(int size);

            public readonly partial struct Size
            {
                public int Get() => 0;
            }

            partial class Losses
            {
            }
        }
        """;

    /// <summary>Edits of the other file that no declaration can see.</summary>
    public static TheoryData<string, string> Unseen => new()
    {
        { "=> 1", "=> 1 + 1" },
        { "var sum = a;", "var sum = a + 1; int Local() => 2; sum += Local();" },
        { "[Obsolete]", "[Obsolete, System.Diagnostics.DebuggerHidden]" },
        { "[Obsolete]", "" },
        { "public const", "/// <summary>The classes of a row.</summary>\n        public    const" },
        { "public static int Sum", "// Sums.\n        public static int Sum" },
    };

    /// <summary>Edits of the other file that could change what a declaration means.</summary>
    public static TheoryData<string, string> Seen => new()
    {
        { "Classes = 1_000", "Classes = 10" },
        { "System.Int32", "System.Int64" },
        { "public static int Count() => 1;", "public static int Count();" },
        { "partial class Losses\n    {", "partial class Losses\n    {\n        static void Loss() { }" },
        { "partial class Losses\n    {", "partial class Losses\n    {\n        class Vector256 { }" },
        { "partial class Losses", "sealed partial class Losses" },
        { "namespace Training\n", "#nullable disable\nnamespace Training\n" },
        { "#if WIDE", "#if !WIDE" },
        { "public static int Sum(int a)\n        {", "public static int Sum(int a)\n        {\n#nullable disable\n" },
        { "Length { get", "Length { set { } get" },
        { "return 1;", "return field;" },
        { "Get() => 0", "Get() => size" },
        { "[Conditional(\"DEBUG\")]", "" },
        { "Console.WriteLine();", "var Sizes = 1;" },
    };

    [Theory]
    [MemberData(nameof(Unseen))]
    public void WhatNoDeclarationSeesIsNotParsedFor(string old, string replacement)
    {
        var (before, after, fresh) = Parse(compilation => Edit(compilation, old, replacement));
        Assert.Same(before, after);
        Assert.Equal(fresh, after);
    }

    [Theory]
    [MemberData(nameof(Seen))]
    public void WhatADeclarationMaySeeIsParsedFor(string old, string replacement)
        => AssertParsedAnew(compilation => Edit(compilation, old, replacement));

    public static TheoryData<string> Settings => ["references", "options", "name", "file", "language", "order"];

    [Theory]
    [MemberData(nameof(Settings))]
    public void AnotherSettingOfTheCompilationIsParsedFor(string setting)
        => AssertParsedAnew(compilation => Change(compilation, setting));

    [Fact]
    public void AConstantOfAnotherFileReachesTheKernel()
    {
        var (before, after, _) = Parse(compilation => Edit(compilation, "Classes = 1_000", "Classes = 10"));
        Assert.Equal(1_000, before.Kernel!.Options.Classes);
        Assert.Equal(10, after.Kernel!.Options.Classes);
    }

    [Fact]
    public void EditsAreComparedWithTheLastOne()
    {
        var first = Compile();
        var second = Edit(first, "Classes = 1_000", "Classes = 10");
        var declarations = new[] { first, second, Edit(second, "=> 1", "=> 2"), first }.Select(KnownIn).ToList();
        Assert.NotSame(declarations[0], declarations[1]);
        Assert.Same(declarations[1], declarations[2]);
        Assert.Equal(declarations[0], declarations[3]);
    }

    [Fact]
    public void EarlierFilesCanBeCollected()
    {
        var (last, first) = EditFourTimes();
        Collection.AssertCollected(first);
        GC.KeepAlive(last);
    }

    [Fact]
    public void ADeclarationThatBecameAnErrorIsForgotten()
    {
        const string Second = """
            namespace Training;

            public static partial class Losses
            {
                public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<Target> targets);
            }
            """;
        var first = Compile();
        var declaration = KnownIn(first);
        var twice = first.RemoveAllSyntaxTrees().AddSyntaxTrees(
            [CSharpSyntaxTree.ParseText(Second, RoslynKit.Latest), .. first.SyntaxTrees]);
        Assert.Null(KnownIn(twice).Kernel);
        Assert.NotSame(declaration, KnownIn(first));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (CSharpCompilation Last, WeakReference First) EditFourTimes()
    {
        var compilation = Compile();
        KnownIn(compilation);
        var first = new WeakReference(OtherIn(compilation));
        for (var i = 1; i < 5; i++)
        {
            compilation = Edit(compilation, $"=> {i};", $"=> {i + 1};");
            KnownIn(compilation);
        }

        return (compilation, first);
    }

    [Theory]
    [InlineData("[CrossEntropyKernel(Classes = -1)]")]
    [InlineData("[CrossEntropyKernel, SoftmaxKernel]")]
    public void ErrorsArePutTogetherAnew(string attributes)
    {
        var source = Kernel.Replace(
            "[CrossEntropyKernel(Classes = Sizes.Classes)]", attributes, StringComparison.Ordinal);
        var compilation = RoslynKit.Compile(source, Other);
        Assert.NotSame(KnownIn(compilation), KnownIn(compilation));
    }

    private static void AssertParsedAnew(Func<CSharpCompilation, CSharpCompilation> change)
    {
        var (before, after, fresh) = Parse(change);
        Assert.NotSame(before, after);
        Assert.Equal(fresh, after);
    }

    private static CSharpCompilation Compile() => RoslynKit.Compile(Kernel, Other);

    private static (Declaration Before, Declaration After, Declaration Fresh) Parse(
        Func<CSharpCompilation, CSharpCompilation> change)
    {
        var compilation = Compile();
        var before = KnownIn(compilation);
        Assert.NotNull(before.Kernel);
        Assert.Same(before, KnownIn(compilation.Clone()));
        var changed = change(compilation);
        var (method, attribute) = Find(changed);
        return (before, KnownIn(changed), KernelParser.Parse(method, attribute, default));
    }

    private static Declaration KnownIn(CSharpCompilation compilation)
    {
        var (method, attribute) = Find(compilation);
        return KnownDeclarations.Parse(method, attribute, compilation, default);
    }

    private static (IMethodSymbol Method, AttributeData Attribute) Find(CSharpCompilation compilation)
    {
        var method = compilation.GetTypeByMetadataName("Training.Losses")!.GetMembers("Loss").OfType<IMethodSymbol>()
            .First(static method => method.GetAttributes().Length > 0);
        return (method, method.GetAttributes()[0]);
    }

    private static SyntaxTree OtherIn(CSharpCompilation compilation) => compilation.SyntaxTrees[1];

    private static CSharpCompilation Edit(CSharpCompilation compilation, string old, string replacement)
    {
        var tree = OtherIn(compilation);
        var text = tree.ToString().Replace(old, replacement, StringComparison.Ordinal);
        Assert.NotEqual(tree.ToString(), text);
        return compilation.ReplaceSyntaxTree(
            tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
    }

    private static CSharpCompilation Change(CSharpCompilation compilation, string setting)
    {
        var tree = OtherIn(compilation);
        return setting switch
        {
            "references" => compilation.WithReferences(compilation.References.Reverse()),
            "options" => compilation.WithOptions(compilation.Options.WithOverflowChecks(true)),
            "name" => compilation.WithAssemblyName("Another"),
            "file" => compilation.ReplaceSyntaxTree(tree, tree.WithFilePath("/source/Moved.cs")),
            "language" => compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(
                tree.GetRoot(), RoslynKit.Latest.WithPreprocessorSymbols("WIDE"))),
            _ => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse()),
        };
    }
}

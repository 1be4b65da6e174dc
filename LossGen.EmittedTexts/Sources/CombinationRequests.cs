using LossGen.Tests.EndToEnd.Combinations;
using LossGen.Tests.TestKit.Roslyn;

namespace LossGen.EmittedTexts.Sources;

/// <summary>Every two levels of all options and roles of cross-entropy, over every element type.</summary>
internal static class CombinationRequests
{
    private static readonly string[] Elements = ["float", "double", "Half"];

    // Those of the tests; another array has other three options at a time.
    private static readonly ulong[] Seeds = [1, 2, 3, 11, 12, 13, 14, 15, 16];

    public static IEnumerable<RequestBatch> All()
        => from seed in Seeds
           let array = new Lazy<CoveringArray>(() => Combination.Array(seed))
           from element in Elements
           select new RequestBatch($"{seed:D2}-{element}", () => Emit(array.Value, element));

    private static BatchTexts Emit(CoveringArray array, string element)
    {
        var declarations = Combination.Declarations(array, element).ToArray();
        return DeclaredKernels.Emit(
            RoslynKit.Compile(declarations),
            [.. declarations.Select(static (text, i) => new TextFile($"Combination{i}.cs", text))]);
    }
}

using LossGen.Tests.Fuzz;

namespace LossGen.EmittedTexts.Sources;

/// <summary>Random declarations. Mistakes are half of every other batch, and most of them get a stub.</summary>
internal static class DrawnRequests
{
    public static IEnumerable<RequestBatch> All(int atLeast, ulong seed)
    {
        var batches = (atLeast + FuzzBatch.Size - 1) / FuzzBatch.Size;
        return
            from i in Enumerable.Range(0, batches)
            let drawnBy = seed + (ulong)i
            select new RequestBatch($"{drawnBy:D4}", () => Emit(new(drawnBy, mistakes: i % 2 == 0)));
    }

    private static BatchTexts Emit(FuzzBatch batch)
    {
        var files = batch.Declarations.Select(static (text, i) => new TextFile($"F{i:D3}.cs", text)).ToList();
        return DeclaredKernels.Emit(batch.Compile(), files) with { Requests = files.Count };
    }
}

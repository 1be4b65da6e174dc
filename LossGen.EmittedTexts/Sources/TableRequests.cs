using LossGen.Generators.Emission;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Tests.Planning;

namespace LossGen.EmittedTexts.Sources;

/// <summary>
/// The requests of the planner's tests, planned and emitted without Roslyn. Nothing else here calls the planner.
/// </summary>
internal static class TableRequests
{
    public static IEnumerable<RequestBatch> All() =>
    [
        .. Table("cross-entropy", Specs.CrossEntropy()),
        .. Table("row-roles", Specs.WithRowRoles()),
        .. Table("terms", Specs.WithTerms()),
        .. Table("both", Specs.WithBoth()),
        .. Table("family", FamilySpecs.All()),
        .. Table("theories", TheorySpecs.All()),
    ];

    private static IEnumerable<RequestBatch> Table(string name, IEnumerable<KernelSpec> specs)
        => specs.Select((spec, i) => new RequestBatch($"{name}/{i:D4}", () => Emit(spec)));

    private static BatchTexts Emit(KernelSpec spec)
    {
        var files = KernelEmitter.Emit(KernelPlanner.Plan(spec))
            .Select(static file => new TextFile(file.HintName, file.Text))
            .OrderBy(static file => file.Name, StringComparer.Ordinal);
        return new(1, [], [.. files]);
    }
}

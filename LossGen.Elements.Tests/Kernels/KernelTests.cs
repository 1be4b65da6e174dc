using Xunit;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>Kernels over every element type of 16 bits.</summary>
public sealed class KernelTests
{
    private const int MostInTiles = 70;
    private const int Longest = 260;

    public static TheoryData<string> All => [.. ElementType.All.Select(static element => element.ToString())];

    public static TheoryData<string> Read => [.. ElementType.Read.Select(static element => element.ToString())];

    /// <summary>The family over few classes, which go a row a lane, and over rows of every length.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void TheFamilyRoundsOnce(string name)
    {
        KernelComparison kernels = new("Family", FamilyDeclarations.OfOneWidth, Named(name));
        for (int classes = 1; classes <= MostInTiles; classes++)
        {
            kernels.Check(new(classes % 3 == 0 ? 37 : 18, classes, (ulong)classes));
        }

        for (int classes = MostInTiles + 1; classes <= Longest; classes += classes % 32 == 0 ? 1 : 7)
        {
            kernels.Check(new(3, classes, (ulong)classes));
        }
    }

    /// <summary>The same bits at every width, over every length.</summary>
    [Theory]
    [MemberData(nameof(Read))]
    [Trait("Category", "Light")]
    public void EveryWidthRoundsOnce(string name)
    {
        KernelComparison kernels = new("Widths", FamilyDeclarations.OfEveryWidth, Named(name));
        for (int classes = 1; classes <= Longest; classes += classes < MostInTiles ? 1 : 11)
        {
            kernels.Check(new(classes <= MostInTiles ? 21 : 2, classes, (ulong)classes));
        }
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void EveryPairOfOptionsRoundsOnce(string name) => CheckPairs(Named(name), 4);

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Category", "Exhaustive")]
    public void EveryPairOfOptionsOfEveryLibraryRoundsOnce(string name) => CheckPairs(Named(name), 5);

    private static void CheckPairs(ElementType element, ulong seed)
    {
        KernelComparison kernels = new($"Pairs {seed}", PairedDeclarations.Of(seed), element);
        foreach (int classes in new[] { 5, 10, 33, 150 })
        {
            kernels.Check(
                new(36, classes, (ulong)classes),
                declaration => classes == 10
                    || !declaration.Attribute.Contains("Classes = 10", StringComparison.Ordinal));
        }
    }

    private static ElementType Named(string name)
        => ElementType.All.Single(element => element.ToString() == name);
}

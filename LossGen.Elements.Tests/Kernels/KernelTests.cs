using LossGen.Oracle.Depth;
using Xunit;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>Kernels over every element type of 16 bits.</summary>
public sealed class KernelTests
{
    private const int MostInTiles = 70;
    private const int Longest = 260;

    // What goes other ways: registers, tiles, their ends, whole vectors and blocks.
    private static readonly int[] FewLengths = [1, 2, 3, 4, 5, 9, 10, 16, 17, 33, 64, 65, 70, 128, 255, 260];

    public static TheoryData<string> All => [.. ElementType.All.Select(static element => element.ToString())];

    /// <summary>All of them at full depth, else some.</summary>
    public static TheoryData<string> Some
        => [.. TestDepth.Some(ElementType.All.Select(static element => element.ToString()), 6)];

    public static TheoryData<string> SomeRead
        => [.. TestDepth.Some(ElementType.Read.Select(static element => element.ToString()), 2)];

    public static TheoryData<string> Read => [.. ElementType.Read.Select(static element => element.ToString())];

    /// <summary>The family over the types of every library.</summary>
    [Theory]
    [MemberData(nameof(Some))]
    public void TheFamilyRoundsOnce(string name)
    {
        KernelComparison kernels = new("Family", FamilyDeclarations.OfOneWidth, Named(name));
        Assert.All(FewLengths, classes => kernels.Check(new(Rows(classes), classes, (ulong)classes)));
    }

    /// <summary>The same bits at every width, over few classes, which go a row a lane, and longer rows.</summary>
    [Theory]
    [MemberData(nameof(Read))]
    [Trait("Category", "Exhaustive")]
    public void EveryWidthRoundsOnce(string name)
    {
        KernelComparison kernels = new("Widths", FamilyDeclarations.OfEveryWidth, Named(name));
        Assert.All(FewLengths, classes => kernels.Check(new(Rows(classes), classes, (ulong)classes)));
    }

    /// <summary>Every length.</summary>
    [Theory]
    [MemberData(nameof(Read))]
    [Trait("Category", "Sweep")]
    public void EveryLengthRoundsOnce(string name)
    {
        KernelComparison kernels = new("Widths", FamilyDeclarations.OfEveryWidth, Named(name));
        Assert.All(
            Enumerable.Range(1, Longest),
            classes => kernels.Check(new(Rows(classes), classes, (ulong)(997 * classes))));
    }

    [Theory]
    [MemberData(nameof(SomeRead))]
    public void EveryPairOfOptionsRoundsOnce(string name) => CheckPairs(Named(name), 4);

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Category", "Sweep")]
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

    // Enough rows for tiles of the widest vectors, and one that is not full.
    private static int Rows(int classes) => classes <= MostInTiles ? 37 : 3;

    private static ElementType Named(string name)
        => ElementType.All.Single(element => element.ToString() == name);
}

using LossGen.Demo.Charts;

namespace LossGen.Demo.Seeds;

/// <summary>One seed: its figures, its plots, and where it is wrong.</summary>
internal sealed record SeedSection(string Number, string Title)
{
    /// <summary>Its figures, in the order of the notebook.</summary>
    public required IReadOnlyList<FigureGroup> Groups { get; init; }

    /// <summary>What the seed says or does wrong, what was meant, and what is right.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Its pictures: each a file name, a heading, a line below it, and charts beside each other.</summary>
    public IReadOnlyList<SeedPicture> Pictures { get; init; } = [];

    public IEnumerable<SeedFigure> Figures => Groups.SelectMany(group => group.Figures);

    /// <summary>The five seeds.</summary>
    public static IReadOnlyList<SeedSection> All() =>
    [
        SmoothingSeed.Create(), NextTokenSeed.Create(), DescentSeed.Create(), ReductionSeed.Create(), PairSeed.Create(),
    ];
}

/// <summary>Figures of one cell of a notebook.</summary>
internal sealed record FigureGroup(string Title, params IReadOnlyList<SeedFigure> Figures);

/// <summary>A sheet of charts.</summary>
internal sealed record SeedPicture(
    string FileName, string Heading, string Subtitle, params IReadOnlyList<Chart> Charts);

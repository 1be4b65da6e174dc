using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// What a tile does for every class of its rows; <see cref="TileStage"/> writes what it does once a row.
/// </summary>
internal interface ITileClasses
{
    /// <summary>What is where, as the comment above the tile.</summary>
    string Title { get; }

    /// <summary>Reads the classes and declares their maximum <c>m</c>.</summary>
    void EmitMax();

    /// <summary>Takes over <c>top</c> and <c>nan</c>, from the last class to the first.</summary>
    void EmitTop();

    /// <summary>
    /// Declares the sum <c>rest</c>, and takes over <c>target</c> and <c>xy</c>; <c>shift</c> is declared.
    /// </summary>
    void EmitRest();

    /// <summary>Declares <c>gap</c>, if the loss needs one and it is not there yet.</summary>
    void EmitGap();

    /// <summary>Writes the gradient from <c>f</c>, <c>gy</c> and, for what smoothing subtracts, <c>b</c>.</summary>
    void EmitGradient(GradientPass pass);
}

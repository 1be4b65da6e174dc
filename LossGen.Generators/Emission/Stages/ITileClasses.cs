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

    /// <summary>Writes the class that each row predicts to <c>topOf</c>.</summary>
    void EmitTop();

    /// <summary>
    /// Declares the sum <c>rest</c>, the exponential <c>target</c> and, if the loss needs it, the logit <c>xy</c>.
    /// </summary>
    void EmitRest();

    /// <summary>Declares <c>gap</c>, if the loss needs one and it is not there yet.</summary>
    void EmitGap();

    /// <summary>Writes the gradient from <c>f</c>, <c>gy</c> and, for what smoothing subtracts, <c>b</c>.</summary>
    void EmitGradient(GradientPass pass);
}

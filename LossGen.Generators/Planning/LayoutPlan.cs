using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>How rows lie in memory, and who computes them.</summary>
internal sealed record LayoutPlan
{
    /// <summary>The number of classes known at compile time, or 0.</summary>
    public required int Classes { get; init; }

    /// <summary>Whether the classes of a row lie apart, in planes of the shape (N, C, inner).</summary>
    public required bool InPlanes { get; init; }

    /// <summary>Whether rows of logits and gradient lie further apart than they are long.</summary>
    public required bool Strided { get; init; }

    /// <summary>How many rows on the target of a row stands, or null where it is the row's own.</summary>
    public required Quantity? TargetShift { get; init; }

    /// <summary>Whether blocks of rows are spread over the thread pool.</summary>
    public required bool Parallel { get; init; }

    /// <summary>Whether threads may share a row, a chunk of its classes each.</summary>
    public required bool SharesRow { get; init; }

    /// <summary>Whether the classes are one rank's slice of those of a row.</summary>
    public required bool IsSharded { get; init; }

    /// <summary>Whether rows go through the kernel in blocks even where nothing of them is added up.</summary>
    public bool NeedsBlocks => InPlanes || Parallel;

    /// <summary>Whether the number of classes is known at compile time.</summary>
    public bool HasConstantClasses => Classes > 0;
}

/// <summary>Where a row lies in a buffer.</summary>
/// <param name="Role">The buffer.</param>
/// <param name="Name">What the row is called there.</param>
internal sealed record RowReference(Model.RoleKind Role, string Name);

using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>A span or a tensor span of the declaration.</summary>
internal sealed record BufferPlan
{
    /// <summary>What it is for.</summary>
    public required RoleKind Role { get; init; }

    /// <summary>The user's parameter.</summary>
    public required ParameterSpec Parameter { get; init; }

    /// <summary>Whether the kernel writes to it.</summary>
    public required bool IsOutput { get; init; }

    /// <summary>Whether it holds an element a row.</summary>
    public required bool IsPerRow { get; init; }

    /// <summary>Whether it may be exactly the memory of the input.</summary>
    public required bool MayReplaceInput { get; init; }

    /// <summary>The type of an element, as it is declared.</summary>
    public string ElementType => Parameter.ElementType;

    /// <summary>Whether it is a tensor span.</summary>
    public bool IsTensor => Parameter.IsTensor;

    /// <summary>Whether it holds an element for every class of every row.</summary>
    public bool IsPerElement => !IsPerRow && Role != RoleKind.ClassWeights;

    /// <summary>The buffer's name in the kernel.</summary>
    public string Name => RoleNames.Of(Role);
}

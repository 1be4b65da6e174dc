namespace LossGen.Oracle.Memory;

/// <summary>Where a span stands between the two inaccessible pages of a <see cref="GuardedMemory{T}"/>.</summary>
internal enum Placement
{
    /// <summary>Its last element is directly before the page after it: an element read too far traps.</summary>
    AtEnd,

    /// <summary>Its first element is directly after the page before it: an element read too early traps.</summary>
    AtStart,
}

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>
/// The branches within which a derivative has been followed. Its terms are selected when they leave a branch, and not
/// multiplied by 0: what is infinite or NaN in the branch that is not taken goes nowhere.
/// </summary>
/// <param name="Outer">The branches around this one, or null.</param>
/// <param name="Condition">The place of the condition.</param>
/// <param name="Holds">Whether this is the branch where it is true.</param>
internal sealed record Guard(Guard? Outer, int Condition, bool Holds)
{
    private readonly int _depth = (Outer?._depth ?? 0) + 1;

    /// <summary>The branches that two paths have in common.</summary>
    public static Guard? Common(Guard? left, Guard? right)
    {
        while (left is not null && right is not null && !left.Equals(right))
        {
            var (isLeftDeeper, isRightDeeper) = (left._depth >= right._depth, right._depth >= left._depth);
            left = isLeftDeeper ? left.Outer : left;
            right = isRightDeeper ? right.Outer : right;
        }

        return right is null ? null : left;
    }

    /// <summary>The branch next inside <paramref name="outer"/> on the way to this one.</summary>
    public Guard Below(Guard? outer) => Outer == outer ? this : Outer!.Below(outer);
}

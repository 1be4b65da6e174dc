using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>What the rows of a batch weigh when every row has the weight of its target's class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TargetWeights
{
    /// <summary>The summed weights of the targets that are not ignored.</summary>
    public WideDouble Total { get; private init; }

    /// <summary>Whether no row has a weight other than zero, so that there is nothing to average.</summary>
    public bool AreZero { get; private init; }

    /// <summary>Adds up the weights of the targets that are not ignored, in double and in order.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="targets">Targets that were checked.</param>
    /// <param name="classWeights">The weight of each class.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <returns>The sum and what is known of it.</returns>
    public static TargetWeights Of<TIndex, TWeight>(
        Elements<TIndex> targets, Elements<TWeight> classWeights, long? ignoreIndex)
        where TIndex : unmanaged
        where TWeight : unmanaged
    {
        WideDouble total = default;
        var areZero = true;
        for (nint row = 0; row < targets.Length; row++)
        {
            var target = TargetIndex.Of(targets[row]);
            if (!TargetIndex.IsIgnored<TIndex>(target, ignoreIndex))
            {
                var weight = StoredNumber.ToDouble(classWeights[(nint)target]);
                total = total.Add(weight);
                areZero &= weight == 0;
            }
        }

        return new() { Total = WithoutOrder(total), AreZero = areZero };
    }

    /// <summary>The same where the weight of each row's target is known, and 0 where a row is ignored.</summary>
    /// <param name="targetWeights">The weights.</param>
    /// <returns>The sum and what is known of it.</returns>
    public static TargetWeights Of(Elements<double> targetWeights)
    {
        WideDouble total = default;
        var areZero = true;
        for (nint row = 0; row < targetWeights.Length; row++)
        {
            total = total.Add(targetWeights[row]);
            areZero &= targetWeights[row] == 0;
        }

        return new() { Total = WithoutOrder(total), AreZero = areZero };
    }

    // The order of the rows shows in the last of the hundred bits. Without the last thirty it does not.
    internal static WideDouble WithoutOrder(WideDouble total)
    {
        double high = total.Value;
        double low = (total.Hi - high) + total.Lo;
        double rounder = Math.ScaleB(1.5 * high, -20);
        return double.IsFinite(high) ? new(high, (low + rounder) - rounder) : total;
    }
}

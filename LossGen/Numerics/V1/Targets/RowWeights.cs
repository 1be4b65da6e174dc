using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>What the rows of a batch weigh when rows have weights of their own, or the targets of others.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RowWeights
{
    /// <summary>The summed weights of the rows that are not ignored.</summary>
    public WideDouble Total { get; private init; }

    /// <summary>Whether no row has a weight other than zero, so that there is nothing to average.</summary>
    public bool AreZero { get; private init; }

    /// <summary>
    /// Adds up the weights of the rows that are not ignored, without rounding a product and in order.
    /// </summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="targets">Targets that were checked.</param>
    /// <param name="classWeights">The weight of each class, which that of the row is multiplied by; or nothing.</param>
    /// <param name="sampleWeights">The weight of each row; or nothing.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="shift">How many rows on a row's target stands, within its sequence.</param>
    /// <param name="sequenceLength">The rows of a sequence; 0 where there are none.</param>
    /// <returns>The sum and what is known of it.</returns>
    public static RowWeights Of<TIndex, TWeight>(
        Elements<TIndex> targets,
        Elements<TWeight> classWeights,
        Elements<TWeight> sampleWeights,
        long? ignoreIndex,
        long shift = 0,
        int sequenceLength = 0)
        where TIndex : unmanaged
        where TWeight : unmanaged
        => Of(targets, classWeights, areOfRows: false, sampleWeights, ignoreIndex, shift, sequenceLength);

    /// <summary>The same where the weight of each row's target is known.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="targets">Targets that were checked.</param>
    /// <param name="targetWeights">The weight of each row's target.</param>
    /// <param name="sampleWeights">The weight of each row; or nothing.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="shift">How many rows on a row's target stands, within its sequence.</param>
    /// <param name="sequenceLength">The rows of a sequence; 0 where there are none.</param>
    /// <returns>The sum and what is known of it.</returns>
    public static RowWeights OfTargets<TIndex, TWeight>(
        Elements<TIndex> targets,
        Elements<double> targetWeights,
        Elements<TWeight> sampleWeights,
        long? ignoreIndex,
        long shift = 0,
        int sequenceLength = 0)
        where TIndex : unmanaged
        where TWeight : unmanaged
        => Of(targets, targetWeights, areOfRows: true, sampleWeights, ignoreIndex, shift, sequenceLength);

    private static RowWeights Of<TIndex, TOfTarget, TWeight>(
        Elements<TIndex> targets,
        Elements<TOfTarget> weights,
        bool areOfRows,
        Elements<TWeight> sampleWeights,
        long? ignoreIndex,
        long shift,
        int sequenceLength)
        where TIndex : unmanaged
        where TOfTarget : unmanaged
        where TWeight : unmanaged
    {
        WideDouble total = default;
        bool areZero = true;
        nint sequence = sequenceLength == 0 ? targets.Length : sequenceLength;
        ref TIndex first = ref targets.First;
        for (nint row = 0; row < targets.Length; row++)
        {
            long target = ShiftedTargets.At(ref first, row, 0, shift, sequence);
            if (!TargetIndex.IsIgnored<TIndex>(target, ignoreIndex) && target != ShiftedTargets.None)
            {
                double sample = sampleWeights.IsEmpty ? 1 : StoredNumber.ToDouble(sampleWeights[row]);
                nint place = areOfRows ? row : (nint)target;
                double ofTarget = weights.IsEmpty ? 1 : StoredNumber.ToDouble(weights[place]);
                double weight = sample * ofTarget;
                total += new WideDouble(weight, Math.FusedMultiplyAdd(sample, ofTarget, -weight));
                areZero &= sample == 0 || ofTarget == 0;
            }
        }

        return new() { Total = TargetWeights.WithoutOrder(total), AreZero = areZero };
    }

    /// <summary>Adds up the weights of rows of which none is ignored, in order.</summary>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="sampleWeights">The weight of each row.</param>
    /// <returns>The sum and what is known of it.</returns>
    public static RowWeights Of<TWeight>(Elements<TWeight> sampleWeights)
        where TWeight : unmanaged
    {
        bool areZero = true;
        for (nint row = 0; row < sampleWeights.Length; row++)
        {
            areZero &= StoredNumber.ToDouble(sampleWeights[row]) == 0;
        }

        WideDouble total = ClassWeightSum.Of(sampleWeights);
        return new() { Total = TargetWeights.WithoutOrder(total), AreZero = areZero };
    }
}

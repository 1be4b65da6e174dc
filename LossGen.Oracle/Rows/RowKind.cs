namespace LossGen.Oracle.Rows;

/// <summary>Kinds of logits that kernels have been seen to get wrong.</summary>
internal enum RowKind
{
    /// <summary>Normally distributed with standard deviation 1.</summary>
    Gaussian,

    /// <summary>Normally distributed with standard deviation 4.</summary>
    WideGaussian,

    /// <summary>Normally distributed with standard deviation 10.</summary>
    WidestGaussian,

    /// <summary>The target is 8 above a noise of 1.</summary>
    ConfidentBy8,

    /// <summary>The target is 16 above: the loss is below the spacing of floats near 1.</summary>
    ConfidentBy16,

    /// <summary>The target is 40 above.</summary>
    ConfidentBy40,

    /// <summary>The target is 90 above: exp of every other logit is a subnormal float.</summary>
    ConfidentBy90,

    /// <summary>All logits equal: the loss is log C.</summary>
    AllEqual,

    /// <summary>A third of the logits share the maximum.</summary>
    TiesAtMaximum,

    /// <summary>One logit that is not the target is far above the others.</summary>
    OneHuge,

    /// <summary>A large offset that all logits share.</summary>
    LargeOffset,

    /// <summary>30 % of the logits that are not the target are -inf.</summary>
    Masked,

    /// <summary>From the most negative finite value to the largest.</summary>
    FullSpread,

    /// <summary>Logits from 85 to 104 below the maximum: subnormal float terms.</summary>
    SubnormalTerms,
}

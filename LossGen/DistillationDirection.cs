namespace LossGen;

/// <summary>Which distribution of a distillation is compared with which; p is the teacher's, q the student's.</summary>
public enum DistillationDirection
{
    /// <summary>
    /// KL(p ‖ q) = Σ p·(log p − log q): the student must cover everything that the teacher finds likely. The default.
    /// </summary>
    Forward = 0,

    /// <summary>KL(q ‖ p) = Σ q·(log q − log p): the student must not find likely what the teacher does not.</summary>
    Reverse = 1,

    /// <summary>Half the sum of both.</summary>
    Symmetric = 2,

    /// <summary>
    /// β·KL(p ‖ m) + (1 − β)·KL(q ‖ m) with the mixture m = β·p + (1 − β)·q and β the
    /// <see cref="DistillationKernelAttribute.Beta"/>: it is never infinite, even if one of them has a class that the
    /// other lacks (Lin 1991, "Divergence Measures Based on the Shannon Entropy"; Agarwal et al. 2024, "On-Policy
    /// Distillation of Language Models"). The derivative with respect to the student's logit j divided by the
    /// temperature is (1 − β)·q[j]·(log(q[j]/m[j]) − KL(q ‖ m)).
    /// </summary>
    JensenShannon = 3,
}

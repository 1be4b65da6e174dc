namespace LossGen;

/// <summary>Which distribution of a distillation is compared with which; p is the teacher's, q the student's.</summary>
public enum DistillationDirection
{
    /// <summary>
    /// KL(p ‖ q) = Σ p·(log p − log q): the student must cover whatever the teacher holds likely. The default.
    /// </summary>
    Forward = 0,

    /// <summary>KL(q ‖ p) = Σ q·(log q − log p): the student must not hold likely what the teacher does not.</summary>
    Reverse = 1,

    /// <summary>Half the sum of both.</summary>
    Symmetric = 2,
}

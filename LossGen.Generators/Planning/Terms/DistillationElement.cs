namespace LossGen.Generators.Planning.Terms;

/// <summary>The quantities of a class of a distillation's row.</summary>
internal static class DistillationElement
{
    /// <summary>The student's logit, less its row's largest.</summary>
    public static readonly Quantity Student = new("x");

    /// <summary>The teacher's logit, less its row's largest.</summary>
    public static readonly Quantity Teacher = new("t");

    /// <summary>The student's probability.</summary>
    public static readonly Quantity StudentProbability = new("q");

    /// <summary>The teacher's probability.</summary>
    public static readonly Quantity TeacherProbability = new("p");

    /// <summary>The logarithm of the ratio of the rows' sums.</summary>
    public static readonly Quantity Shift = new("d");

    /// <summary>The logarithm of the student's probability over that in the mixture.</summary>
    public static readonly Quantity LogOverMixture = new("r");

    /// <summary>
    /// The logarithm of the student's probability over the teacher's, less the divergence;
    /// <see cref="DistillationPlan.Excess"/> is its formula.
    /// </summary>
    public static readonly Quantity Excess = new("over");
}

namespace LossGen.Generators.Planning.Terms;

/// <summary>The quantities of the mixture that a Jensen-Shannon divergence compares teacher and student with.</summary>
internal static class Mixture
{
    /// <summary>The share of the teacher in the mixture.</summary>
    public static readonly Quantity TeacherShare = new("teacherShare");

    /// <summary>The share of the student in the mixture.</summary>
    public static readonly Quantity StudentShare = new("studentShare");

    /// <summary>KL(teacher ‖ mixture) of a row.</summary>
    public static readonly Quantity OfTeacher = new("ofTeacher");

    /// <summary>KL(student ‖ mixture) of a row.</summary>
    public static readonly Quantity OfStudent = new("ofStudent");

    /// <summary>The divergence of a row; <see cref="DivergenceValue"/> is its formula.</summary>
    public static readonly Quantity Divergence = new("jensenShannon");

    /// <summary>What the divergence of a row is computed from.</summary>
    public static Term DivergenceValue => Mixed(OfTeacher, OfStudent);

    /// <summary>The probability of a class in the mixture.</summary>
    public static Term Probability
        => Mixed(DistillationElement.TeacherProbability, DistillationElement.StudentProbability);

    private static Term Mixed(Term ofTeacher, Term ofStudent)
        => (TeacherShare * ofTeacher) + (StudentShare * ofStudent);
}

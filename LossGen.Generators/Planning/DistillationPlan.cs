using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>What a distillation kernel computes of a row; all of it in double.</summary>
internal sealed record DistillationPlan
{
    /// <summary>What differences of logits are multiplied by.</summary>
    public static readonly Quantity PerTemperature = new("perTemperature");

    /// <summary>What a unit of divergence weighs.</summary>
    public static readonly Quantity SoftMass = new("softMass");

    /// <summary>KL(teacher ‖ student) of a row.</summary>
    public static readonly Quantity Forward = new("forward");

    /// <summary>KL(student ‖ teacher) of a row.</summary>
    public static readonly Quantity Reverse = new("reverse");

    /// <summary>Half the sum of both.</summary>
    public static readonly Quantity HalfSum = new("divergence");

    /// <summary>
    /// Whether the exponentials of both rows are kept in borrowed memory, so that later passes do not compute them
    /// again; scalar code borrows none.
    /// </summary>
    public static bool KeepsExponentials(WidthPlan width) => !width.IsScalar;

    /// <summary>Which distribution is compared with which.</summary>
    public required DistillationDirectionKind Direction { get; init; }

    /// <summary>Whether logits are multiplied by <c>perTemperature</c> after the maximum is taken off.</summary>
    public required bool Tempered { get; init; }

    /// <summary>Whether hard targets have a share in the loss.</summary>
    public required bool Hard { get; init; }

    /// <summary>Whether every row has a weight, which scales its loss and its gradient.</summary>
    public required bool Weighted { get; init; }

    /// <summary>Whether the loss of a row is asked for.</summary>
    public required bool NeedsLoss { get; init; }

    /// <summary>Whether the gradient is asked for.</summary>
    public required bool HasGradient { get; init; }

    /// <summary>Whether both are compared with their mixture instead of with each other.</summary>
    public bool Mixes => Direction == DistillationDirectionKind.JensenShannon;

    /// <summary>Whether the divergence of the teacher from the student, or from the mixture, is computed.</summary>
    public bool NeedsForward => NeedsLoss && Direction != DistillationDirectionKind.Reverse;

    /// <summary>Whether that of the student is computed; its gradient contains it.</summary>
    public bool NeedsReverse => Direction != DistillationDirectionKind.Forward && (NeedsLoss || HasGradient);

    /// <summary>Whether the difference of log-probabilities appears in the gradient.</summary>
    public bool GradientHasDifference => Direction != DistillationDirectionKind.Forward;

    /// <summary>Whether the logits themselves are needed beside their exponentials.</summary>
    public bool UsesDifferences => NeedsForward || NeedsReverse;

    /// <summary>Whether the teacher's probability appears in the gradient.</summary>
    public bool GradientHasTeacher
        => Direction is DistillationDirectionKind.Forward or DistillationDirectionKind.Symmetric;

    /// <summary>What the teacher diverges from the other distribution.</summary>
    public Quantity TeacherDivergence => Mixes ? Mixture.OfTeacher : Forward;

    /// <summary>What the student diverges from the other distribution.</summary>
    public Quantity StudentDivergence => Mixes ? Mixture.OfStudent : Reverse;

    /// <summary>The divergence of a row.</summary>
    public Quantity Divergence => Direction switch
    {
        DistillationDirectionKind.JensenShannon => Mixture.Divergence,
        DistillationDirectionKind.Reverse => Reverse,
        DistillationDirectionKind.Symmetric => HalfSum,
        _ => Forward,
    };

    /// <summary>The loss of a row.</summary>
    public Term Loss
    {
        get
        {
            var loss = Hard
                ? Formula.Part(SoftMass, Divergence) + Formula.Part(Batch.HardMass, Row.NegativeLogLikelihood)
                : Divergence;
            return Weighted ? Row.SampleWeight * loss : loss;
        }
    }

    /// <summary>The derivative with respect to a student's logit, without the hard targets' share.</summary>
    public Term Gradient
    {
        get
        {
            var excess = Mixes
                ? DistillationElement.LogOverMixture - (Term)StudentDivergence
                : DistillationElement.Excess;
            var reverse = Formula.Part(DistillationElement.StudentProbability, excess);
            var forward = DistillationElement.StudentProbability - (Term)DistillationElement.TeacherProbability;
            var unit = Direction switch
            {
                DistillationDirectionKind.Reverse or DistillationDirectionKind.JensenShannon => reverse,
                DistillationDirectionKind.Symmetric => forward + reverse,
                _ => forward,
            };
            return unit * Batch.SoftShare;
        }
    }

    /// <summary>
    /// The logarithm of the student's probability over the teacher's, less the divergence. Both are infinite where the
    /// teacher alone masks a class: as its logit falls, the logarithm rises faster than the divergence.
    /// </summary>
    public Term Excess => Formula.Of(
        Operation.Excess,
        Difference(DistillationElement.Student, DistillationElement.Teacher) + DistillationElement.Shift,
        StudentDivergence);

    /// <summary>The logarithm of the student's probability over that in the mixture.</summary>
    public Term LogOverMixture => Formula.Of(
        Operation.LogOverMixture,
        Difference(DistillationElement.Teacher, DistillationElement.Student) - DistillationElement.Shift,
        Mixture.StudentShare,
        Mixture.TeacherShare);

    /// <summary>The numbers of a call that its rows use.</summary>
    public IEnumerable<Quantity> Numbers => new (Quantity Number, bool Is)[]
    {
        (PerTemperature, Tempered),
        (Mixture.TeacherShare, Mixes && (NeedsLoss || HasGradient)),
        (Mixture.StudentShare, Mixes && (NeedsLoss || HasGradient)),
        (SoftMass, Hard && NeedsLoss),
        (Batch.HardMass, Hard && NeedsLoss),
        (Batch.SoftShare, HasGradient),
        (Batch.HardShare, HasGradient && Hard),
    }.Where(static number => number.Is).Select(static number => number.Number);

    /// <summary>
    /// Whether the gradient's pass stands in a file of its own: beside one of the divergence a body would be too long.
    /// </summary>
    public bool GradientStandsApart => HasGradient && DivergenceStandsAlone;

    /// <summary>
    /// Whether one pass computes divergence and gradient, which share their probabilities: of the directions' gradients
    /// only this one does not contain the divergence. With hard targets it would be too long to be read.
    /// </summary>
    public bool FusesGradient => Direction == DistillationDirectionKind.Forward && NeedsLoss && HasGradient && !Hard;

    /// <summary>Passes over a row: two maxima, sums of exponentials, divergences, gradient.</summary>
    public int Passes => 2 + (DivergenceStandsAlone ? 1 : 0) + (HasGradient ? 1 : 0);

    /// <summary>Whether a pass computes nothing but a divergence.</summary>
    public bool DivergenceStandsAlone => (NeedsForward || NeedsReverse) && !FusesGradient;

    private Term Difference(Term first, Term second) => Tempered ? (first - second) * PerTemperature : first - second;
}

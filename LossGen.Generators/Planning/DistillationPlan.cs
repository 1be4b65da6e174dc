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

    /// <summary>Which distribution is compared with which.</summary>
    public required DistillationDirectionKind Direction { get; init; }

    /// <summary>Whether logits are multiplied by <c>perTemperature</c> after the maximum is taken off.</summary>
    public required bool Tempered { get; init; }

    /// <summary>Whether hard targets have a share in the loss.</summary>
    public required bool Hard { get; init; }

    /// <summary>Whether the loss of a row is asked for.</summary>
    public required bool NeedsLoss { get; init; }

    /// <summary>Whether the gradient is asked for.</summary>
    public required bool HasGradient { get; init; }

    /// <summary>Whether KL(teacher ‖ student) is computed.</summary>
    public bool NeedsForward => NeedsLoss && Direction != DistillationDirectionKind.Reverse;

    /// <summary>Whether KL(student ‖ teacher) is computed; its gradient contains it.</summary>
    public bool NeedsReverse => Direction != DistillationDirectionKind.Forward && (NeedsLoss || HasGradient);

    /// <summary>Whether the difference of log-probabilities appears in the gradient.</summary>
    public bool GradientHasDifference => Direction != DistillationDirectionKind.Forward;

    /// <summary>Whether the teacher's probability appears in the gradient.</summary>
    public bool GradientHasTeacher => Direction != DistillationDirectionKind.Reverse;

    /// <summary>The divergence of a row.</summary>
    public Quantity Divergence => Direction switch
    {
        DistillationDirectionKind.Reverse => Reverse,
        DistillationDirectionKind.Symmetric => HalfSum,
        _ => Forward,
    };

    /// <summary>The loss of a row.</summary>
    public Term Loss => Hard
        ? Formula.Part(SoftMass, Divergence) + Formula.Part(Batch.HardMass, Row.NegativeLogLikelihood)
        : Divergence;

    /// <summary>The derivative with respect to a student's logit, without the hard targets' share.</summary>
    public Term Gradient
    {
        get
        {
            Term logits = DistillationElement.Student - DistillationElement.Teacher;
            var difference = (Tempered ? logits * PerTemperature : logits) + DistillationElement.Shift - Reverse;
            var reverse = Formula.Part(DistillationElement.StudentProbability, difference);
            var forward = DistillationElement.StudentProbability - (Term)DistillationElement.TeacherProbability;
            var unit = Direction switch
            {
                DistillationDirectionKind.Reverse => reverse,
                DistillationDirectionKind.Symmetric => forward + reverse,
                _ => forward,
            };
            return unit * Batch.SoftShare;
        }
    }

    /// <summary>The numbers of a call that its rows use.</summary>
    public IEnumerable<Quantity> Numbers => new (Quantity Number, bool Is)[]
    {
        (PerTemperature, Tempered),
        (SoftMass, Hard && NeedsLoss),
        (Batch.HardMass, Hard && NeedsLoss),
        (Batch.SoftShare, HasGradient),
        (Batch.HardShare, HasGradient && Hard),
    }.Where(static number => number.Is).Select(static number => number.Number);

    /// <summary>Passes over a row: two maxima, sums of exponentials, divergences, gradient.</summary>
    public int Passes => HasGradient ? 4 : 3;
}

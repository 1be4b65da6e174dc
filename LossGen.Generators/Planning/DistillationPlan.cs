using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>What a distillation kernel computes of a row; all of it in double.</summary>
internal sealed record DistillationPlan
{
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

    /// <summary>The name of a row's divergence.</summary>
    public string Divergence => Direction switch
    {
        DistillationDirectionKind.Reverse => "reverse",
        DistillationDirectionKind.Symmetric => "divergence",
        _ => "forward",
    };

    /// <summary>The loss of a row.</summary>
    public string Loss => Hard
        ? $"RowMath.Part(softMass, {Divergence}) + RowMath.Part(hardMass, nll)"
        : Divergence;

    /// <summary>The names of the numbers of a call that its rows use.</summary>
    public IEnumerable<string> Numbers => new (string Name, bool Is)[]
    {
        ("perTemperature", Tempered),
        ("softMass", Hard && NeedsLoss),
        ("hardMass", Hard && NeedsLoss),
        ("softShare", HasGradient),
        ("hardShare", HasGradient && Hard),
    }.Where(number => number.Is).Select(number => number.Name);

    /// <summary>Passes over a row: two maxima, sums of exponentials, divergences, gradient.</summary>
    public int Passes => HasGradient ? 4 : 3;
}

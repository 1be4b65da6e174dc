namespace LossGen.Generators.Planning;

/// <summary>A number that is the same for all rows of a call: computed once and handed to the rows.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Name">Its name in the kernel.</param>
/// <param name="Expression">How it is computed from what was named before.</param>
/// <param name="Meaning">What it is, for the comment beside it.</param>
internal sealed record Scalar(string Type, string Name, string Expression, string Meaning);

/// <summary>A term of the loss of a row.</summary>
/// <param name="Name">Its name in the kernel.</param>
/// <param name="Expression">How it is computed from the sums of the row.</param>
internal sealed record LossTerm(string Name, string Expression);

/// <summary>A number of a row that several of its terms use.</summary>
/// <param name="Name">Its name in the kernel.</param>
/// <param name="Expression">How it is computed from the sums of the row.</param>
internal sealed record RowValue(string Name, string Expression);

/// <summary>A named number that was folded into the kernel.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Name">Its name in the kernel.</param>
/// <param name="Value">Its value as C#.</param>
/// <param name="Meaning">What it is, for the comment beside it.</param>
internal sealed record Constant(string Type, string Name, string Value, string Meaning);

/// <summary>A fact of the plan, as the plan block shows it.</summary>
/// <param name="Topic">What the fact is about; the left column.</param>
/// <param name="Text">The fact.</param>
internal sealed record PlanLine(string Topic, string Text);

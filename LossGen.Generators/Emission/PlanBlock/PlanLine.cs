namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>A fact of the plan, as the plan block shows it.</summary>
/// <param name="Topic">What the fact is about; the left column.</param>
/// <param name="Text">The fact.</param>
internal sealed record PlanLine(string Topic, string Text);

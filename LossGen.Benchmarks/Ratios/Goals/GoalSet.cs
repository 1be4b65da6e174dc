namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>What goals were set for, to ask for them together.</summary>
internal enum GoalSet
{
    /// <summary>What the kernels were designed for.</summary>
    Design,

    /// <summary>Kernels as people declare them: inferred classes, any option, beside an earlier build.</summary>
    Declared,
}

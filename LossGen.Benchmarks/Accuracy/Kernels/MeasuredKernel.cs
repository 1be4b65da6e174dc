using LossGen.Benchmarks.Accuracy.Rows;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>A kernel of some element type, called with rows that are held as doubles.</summary>
internal abstract class MeasuredKernel(string name)
{
    /// <summary>What tells it from the other kernels of its type.</summary>
    public string Name { get; } = name;

    /// <summary>The options that the declaration has, for the oracle.</summary>
    public LossOptions Options { get; init; } = new();

    public bool IsWeighted { get; init; }

    /// <summary>The number of classes that the kernel is made for, or 0.</summary>
    public int Classes { get; init; }

    /// <summary>The type of logits and gradients.</summary>
    public abstract IeeeFormat Storage { get; }

    /// <summary>The type of the row losses.</summary>
    public abstract IeeeFormat LossStorage { get; }

    /// <summary>The type that results are rounded to before they are stored: float for halves.</summary>
    public IeeeFormat Arithmetic => Storage == IeeeFormat.Double ? IeeeFormat.Double : IeeeFormat.Single;

    public bool IsSmoothed => Options.LabelSmoothing != 0;

    public bool Accepts(int classes) => Classes == 0 || Classes == classes;

    public abstract LossResult Run(RowBatch batch);
}

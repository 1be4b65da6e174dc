using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Peers;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Kernels.Benchmarks;

/// <summary>
/// Kernels of run-time numbers of classes beside a copy of the float logits and beside what people write.
/// </summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private Batch<float> _batch = null!;
    private Batch<double> _doubles = null!;
    private Batch<Half> _halves = null!;

    /// <summary>Classes of a row; the rows are those of the ratios: 128, 64 and 48.</summary>
    [Params(128, 1_000, 50_257)]
    public int Classes { get; set; }

    /// <summary>Fills the batches.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _batch = Shapes.BatchOf(Classes, static value => (float)value);
        _doubles = Shapes.BatchOf(Classes, static value => value);
        _halves = Shapes.BatchOf(Classes, static value => (Half)value);
    }

    /// <summary><see cref="Span{T}.CopyTo"/> of the float logits.</summary>
    [Benchmark(Baseline = true)]
    public void Copy() => _batch.Copy();

    /// <summary>Loss and gradient.</summary>
    [Benchmark]
    public float LossAndGradient() => MeasuredKernels.Single(_batch.Logits, _batch.Targets, _batch.Gradient);

    /// <summary>
    /// The gradient over the logits. Those of one call are the next one's, and soon all equal: no call is slower for
    /// it.
    /// </summary>
    [Benchmark]
    public float InPlace() => MeasuredKernels.Single(_batch.Gradient, _batch.Targets, _batch.Gradient);

    /// <summary>The loss alone.</summary>
    [Benchmark]
    public float ForwardOnly() => MeasuredKernels.SingleForward(_batch.Logits, _batch.Targets);

    /// <summary>Loss and gradient by all cores.</summary>
    [Benchmark]
    public float OverThreads() => MeasuredKernels.SingleOverThreads(_batch.Logits, _batch.Targets, _batch.Gradient);

    /// <summary>Loss and gradient by vectors of 256 bits at most.</summary>
    [Benchmark]
    public float NarrowVectors() => MeasuredKernels.Single256(_batch.Logits, _batch.Targets, _batch.Gradient);

    /// <summary>Loss and gradient of halves.</summary>
    [Benchmark]
    public float OfHalves() => MeasuredKernels.Half(_halves.Logits, _halves.Targets, _halves.Gradient);

    /// <summary>Loss and gradient of doubles.</summary>
    [Benchmark]
    public double OfDoubles() => MeasuredKernels.Double(_doubles.Logits, _doubles.Targets, _doubles.Gradient);

    /// <summary>Loss and gradient composed of vectorised framework calls.</summary>
    [Benchmark]
    public float TensorPrimitives() => TensorPrimitivesComposition.Loss(_batch.Logits, _batch.Targets, _batch.Gradient);

    /// <summary>Loss and gradient by plain loops.</summary>
    [Benchmark]
    public float Scalar() => ScalarLoop.Loss(_batch.Logits, _batch.Targets, _batch.Gradient);
}

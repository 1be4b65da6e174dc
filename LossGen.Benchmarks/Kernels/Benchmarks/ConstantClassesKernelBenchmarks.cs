using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Peers;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Kernels.Benchmarks;

/// <summary>
/// Kernels of constant numbers of classes beside that of a run-time one, a copy and what people write.
/// </summary>
[MemoryDiagnoser]
public class ConstantClassesKernelBenchmarks
{
    private const int Rows = 256;

    private Batch<float> _batch = null!;
    private FloatKernel _kernel = null!;

    /// <summary>Classes of a row.</summary>
    [Params(2, 10, 32, 64)]
    public int Classes { get; set; }

    /// <summary>Fills the batch and finds the kernel.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _batch = Batch.OfFloats(Rows, Classes);
        _kernel = SmallKernels.All.First(one => one.Classes == Classes).Kernel;
    }

    /// <summary><see cref="Span{T}.CopyTo"/> of the logits.</summary>
    [Benchmark(Baseline = true)]
    public void Copy() => _batch.Copy();

    /// <summary>Loss and gradient by the kernel of this number of classes.</summary>
    [Benchmark]
    public float Constant() => _kernel(_batch.Logits, _batch.Targets, _batch.Gradient);

    /// <summary>Loss and gradient by the kernel of any number.</summary>
    [Benchmark]
    public float RunTime() => MeasuredKernels.Single(_batch.Logits, _batch.Targets, _batch.Gradient);

    /// <summary>Loss and gradient composed of vectorised framework calls.</summary>
    [Benchmark]
    public float TensorPrimitives() => TensorPrimitivesComposition.Loss(_batch.Logits, _batch.Targets, _batch.Gradient);

    /// <summary>Loss and gradient by plain loops.</summary>
    [Benchmark]
    public float Scalar() => ScalarLoop.Loss(_batch.Logits, _batch.Targets, _batch.Gradient);
}

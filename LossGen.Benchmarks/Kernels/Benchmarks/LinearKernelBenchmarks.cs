using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Kernels.Benchmarks;

/// <summary>The head of a language model: loss and both gradients, whose logits are never in memory together.</summary>
[MemoryDiagnoser]
public class LinearKernelBenchmarks
{
    private HeadBatch<float> _batch = null!;
    private HeadBatch<Half> _halves = null!;

    /// <summary>Rows of a batch.</summary>
    [Params(16, 256)]
    public int Rows { get; set; }

    /// <summary>Fills the batches.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _batch = new(Rows, 768, 32_000, static value => (float)value);
        _halves = new(Rows, 768, 32_000, static value => (Half)value);
    }

    /// <summary>By one thread.</summary>
    [Benchmark(Baseline = true)]
    public float OfFloats() => LinearKernels.Single(
        _batch.Hidden, _batch.Weight, _batch.Targets, _batch.HiddenGradient, _batch.WeightGradient);

    /// <summary>By all cores.</summary>
    [Benchmark]
    public float OverThreads() => LinearKernels.SingleOverThreads(
        _batch.Hidden, _batch.Weight, _batch.Targets, _batch.HiddenGradient, _batch.WeightGradient);

    /// <summary>Weights of halves, gradients of floats.</summary>
    [Benchmark]
    public float OfHalves() => LinearKernels.Half(
        _halves.Hidden, _halves.Weight, _halves.Targets, _halves.HiddenGradient, _halves.WeightGradient);
}

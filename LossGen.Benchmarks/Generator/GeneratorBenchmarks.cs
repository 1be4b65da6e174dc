using BenchmarkDotNet.Attributes;
using LossGen.Generators;

namespace LossGen.Benchmarks.Generator;

/// <summary>
/// The same runs as those of <see cref="GeneratorCommand"/>, with the allocations, by BenchmarkDotNet.
/// </summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private KernelProject _project = null!;
    private Editor _kernels = null!;
    private Editor _bare = null!;

    /// <summary>Kernels in the project.</summary>
    [Params(10, 1_000)]
    public int Kernels { get; set; }

    /// <summary>Writes the project and lets the generators see it once.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _project = new KernelProject(Kernels);
        _kernels = new(new CrossEntropyKernelGenerator());
        _bare = new(new BareGenerator());
        _kernels.Show(_project.Unchanged());
        _bare.Show(_project.Unchanged());
    }

    /// <summary>A first run, as in every build.</summary>
    [Benchmark]
    public void Cold() => new Editor(new CrossEntropyKernelGenerator()).Show(_project.Unchanged());

    /// <summary>A run over the same code.</summary>
    [Benchmark]
    public void Unchanged() => _kernels.Show(_project.Unchanged());

    /// <summary>A run after an edit of one kernel.</summary>
    [Benchmark]
    public void OneKernelEdited() => _kernels.Show(_project.WithOneKernelEdited());

    /// <summary>The same edit under a generator that only looks its attribute up.</summary>
    [Benchmark(Baseline = true)]
    public void OneKernelEditedBare() => _bare.Show(_project.WithOneKernelEdited());
}

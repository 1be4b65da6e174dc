namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The arguments of one call of a kernel, by role; <see cref="KernelBinder"/> passes them on.</summary>
internal sealed class KernelCall : IDisposable
{
    private readonly Dictionary<KernelRole, KernelBuffer> buffers = [];
    private readonly Dictionary<KernelRole, KernelBuffer> results = [];

    public KernelCall(KernelShape shape)
    {
        foreach ((KernelRole role, Type element) in shape.SpanElements)
        {
            buffers.Add(role, new KernelBuffer(element));
        }

        foreach ((KernelRole role, Type element) in shape.ResultElements)
        {
            results.Add(role, new KernelBuffer(element));
            results[role].Place(1);
            results[role].FillWithCanary();
        }
    }

    public int Classes { get; set; }

    public int RowStride { get; set; }

    public int InnerSize { get; set; } = 1;

    public long TargetShift { get; set; }

    public int SequenceLength { get; set; } = 1;

    public EmptyMean EmptyMean { get; set; }

    public SmoothingWeights SmoothingWeights { get; set; }

    public CancellationToken CancellationToken { get; set; }

    /// <summary>One rank that has all classes.</summary>
    public ClassShard Shard => new(0, Classes, InProcessGroup.Create(1)[0]);

    public double LabelSmoothing { get; set; }

    public long IgnoreIndex { get; set; }

    public double OutputGradient { get; set; }

    public double Divisor { get; set; }

    public bool Accumulate { get; set; }

    public double ZLoss { get; set; }

    public double PolyEpsilon { get; set; }

    public double FocalGamma { get; set; }

    public double LogitScale { get; set; }

    public double LogitSoftcap { get; set; }

    public double Temperature { get; set; } = 1;

    public double HardWeight { get; set; }

    public double Beta { get; set; } = 0.5;

    public double EntropyWeight { get; set; }

    public double GeneralizedQ { get; set; } = 1;

    public bool TokenScaling { get; set; }

    public KernelBuffer this[KernelRole role] => buffers[role];

    public bool Has(KernelRole role) => buffers.ContainsKey(role);

    public ReadOnlySpan<T> ReadOnly<T>(KernelRole role)
        where T : unmanaged
        => buffers[role].AsReadOnly<T>();

    public Span<T> Writable<T>(KernelRole role)
        where T : unmanaged
        => buffers[role].AsWritable<T>();

    /// <summary>Where an <c>out</c> parameter is written.</summary>
    public ref T Result<T>(KernelRole role)
        where T : unmanaged
        => ref results[role].AsWritable<T>()[0];

    /// <summary>What was written to an <c>out</c> parameter; NaN where there is none.</summary>
    public double ReadResult(KernelRole role)
        => results.TryGetValue(role, out KernelBuffer? result) ? result.Read()[0] : double.NaN;

    public void Dispose()
    {
        foreach (KernelBuffer buffer in buffers.Values.Concat(results.Values))
        {
            buffer.Dispose();
        }
    }
}

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The arguments of one call of a kernel, by role; <see cref="KernelBinder"/> passes them on.</summary>
internal sealed class KernelCall : IDisposable
{
    private readonly Dictionary<KernelRole, KernelBuffer> buffers = [];

    public KernelCall(KernelShape shape)
    {
        foreach ((KernelRole role, Type element) in shape.SpanElements)
        {
            buffers.Add(role, new KernelBuffer(element));
        }
    }

    public int Classes { get; set; }

    public double LabelSmoothing { get; set; }

    public long IgnoreIndex { get; set; }

    public double ZLoss { get; set; }

    public double PolyEpsilon { get; set; }

    public double FocalGamma { get; set; }

    public double LogitScale { get; set; }

    public double LogitSoftcap { get; set; }

    public double Temperature { get; set; } = 1;

    public double HardWeight { get; set; }

    public KernelBuffer this[KernelRole role] => buffers[role];

    public bool Has(KernelRole role) => buffers.ContainsKey(role);

    public ReadOnlySpan<T> ReadOnly<T>(KernelRole role)
        where T : unmanaged
        => buffers[role].AsReadOnly<T>();

    public Span<T> Writable<T>(KernelRole role)
        where T : unmanaged
        => buffers[role].AsWritable<T>();

    public void Dispose()
    {
        foreach (KernelBuffer buffer in buffers.Values)
        {
            buffer.Dispose();
        }
    }
}

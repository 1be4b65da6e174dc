using System.Numerics;
using LossGen.Benchmarks.Accuracy.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>A kernel of one element type.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TLoss">The type of the row losses and of the result.</typeparam>
internal sealed class MeasuredKernelOf<T, TLoss>(string name, WeightedCall<T, TLoss> call) : MeasuredKernel(name)
    where T : unmanaged, INumber<T>
    where TLoss : unmanaged, INumber<TLoss>
{
    public MeasuredKernelOf(string name, PlainCall<T, TLoss> call)
        : this(name, (logits, targets, _, gradient, losses) => call(logits, targets, gradient, losses))
    {
    }

    public override IeeeFormat Storage => IeeeFormat.Of(typeof(T));

    public override IeeeFormat LossStorage => IeeeFormat.Of(typeof(TLoss));

    public override LossResult Run(RowBatch batch)
    {
        var gradient = new T[batch.Count * batch.Classes];
        var losses = new TLoss[batch.Count];
        var value = call(Narrowed(batch.Logits), batch.Targets, Narrowed(batch.Weights), gradient, losses);
        return new(double.CreateChecked(value), Widened(losses), Widened(gradient));
    }

    // The rows hold numbers of this type only.
    private static T[] Narrowed(double[] values) => Array.ConvertAll(values, T.CreateChecked);

    private static double[] Widened<TValue>(TValue[] values)
        where TValue : INumber<TValue>
        => Array.ConvertAll(values, double.CreateChecked);
}

namespace LossGen.Demo.Timing;

/// <summary>Median times of one call, in microseconds.</summary>
internal sealed record TimingResult(TimingCase Case, double Naive, double TensorPrimitives, double Generated)
{
    public double SpeedupOverNaive => Naive / Generated;

    public double SpeedupOverTensorPrimitives => TensorPrimitives / Generated;
}

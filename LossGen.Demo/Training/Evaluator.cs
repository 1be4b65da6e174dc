using System.Numerics;
using LossGen.Demo.Data;
using LossGen.Demo.Losses;
using LossGen.Demo.Model;

namespace LossGen.Demo.Training;

/// <summary>Measures a network on a set of digits that it does not learn from.</summary>
internal sealed class Evaluator<T>(DigitSet digits, ILossKernel<T> loss)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Matrix<T> inputs = digits.ToInputs<T>();

    public Evaluation Evaluate(Network<T> network)
    {
        var logits = network.Forward(inputs).Logits;
        var losses = new T[digits.Count];
        var mean = loss.Evaluate(logits.Values, digits.Labels, losses);
        return new Evaluation(
            mean, digits.Labels.ToArray(), Prediction.OfRows(logits), Array.ConvertAll(losses, double.CreateChecked));
    }
}

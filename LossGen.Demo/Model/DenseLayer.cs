using System.Numerics;
using System.Numerics.Tensors;

namespace LossGen.Demo.Model;

/// <summary>y = x · W + b, for a batch of rows x.</summary>
internal sealed class DenseLayer<T>(int inputs, int outputs)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public Parameter<T> Weights { get; } = new(inputs, outputs);

    public Parameter<T> Bias { get; } = new(1, outputs);

    /// <summary>
    /// He et al. 2015 in its uniform form, ±sqrt(6 / inputs): a square root is exact on every machine, the logarithm
    /// and cosine of normally distributed weights are not.
    /// </summary>
    public void Initialize(Random random)
    {
        var bound = Math.Sqrt(6.0 / inputs);
        foreach (ref var weight in Weights.Values.Values)
        {
            weight = T.CreateChecked(bound * ((2.0 * random.NextDouble()) - 1.0));
        }
    }

    public Matrix<T> Forward(Matrix<T> input)
    {
        var output = new Matrix<T>(input.Rows, outputs);
        for (var i = 0; i < output.Rows; i++)
        {
            Bias.Values.Values.CopyTo(output.Row(i));
        }

        MatrixProduct.Add(input, Weights.Values, output);
        return output;
    }

    /// <summary>Sets the gradients of weights and bias.</summary>
    public void BackwardToParameters(Matrix<T> input, Matrix<T> outputGradient)
    {
        Weights.Gradient.Values.Clear();
        MatrixProduct.AddTransposed(input, outputGradient, Weights.Gradient);

        var biasGradient = Bias.Gradient.Values;
        biasGradient.Clear();
        for (var i = 0; i < outputGradient.Rows; i++)
        {
            TensorPrimitives.Add(biasGradient, outputGradient.Row(i), biasGradient);
        }
    }

    /// <summary>dL/dx = dL/dy · Wᵀ</summary>
    public Matrix<T> BackwardToInput(Matrix<T> outputGradient)
    {
        var inputGradient = new Matrix<T>(outputGradient.Rows, inputs);
        MatrixProduct.Add(outputGradient, Weights.Values.Transpose(), inputGradient);
        return inputGradient;
    }
}

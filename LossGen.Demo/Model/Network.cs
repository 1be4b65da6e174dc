using System.Numerics;
using System.Numerics.Tensors;

namespace LossGen.Demo.Model;

/// <summary>Two dense layers with a ReLU between them. The loss is not part of it: that is the kernel's.</summary>
internal sealed class Network<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly DenseLayer<T> hiddenLayer;
    private readonly DenseLayer<T> outputLayer;

    public Network(int inputs, int hidden, int classes, int seed)
    {
        var random = new Random(seed);
        hiddenLayer = new DenseLayer<T>(inputs, hidden);
        hiddenLayer.Initialize(random);
        outputLayer = new DenseLayer<T>(hidden, classes);
        outputLayer.Initialize(random);
        Parameters = [hiddenLayer.Weights, hiddenLayer.Bias, outputLayer.Weights, outputLayer.Bias];
    }

    public IReadOnlyList<Parameter<T>> Parameters { get; }

    public Activations<T> Forward(Matrix<T> input)
    {
        var hidden = hiddenLayer.Forward(input);
        TensorPrimitives.Max(hidden.Values, T.Zero, hidden.Values);
        return new Activations<T>(input, hidden, outputLayer.Forward(hidden));
    }

    /// <summary>Sets the gradient of every parameter from that of the logits.</summary>
    public void Backward(Activations<T> activations, Matrix<T> logitsGradient)
    {
        outputLayer.BackwardToParameters(activations.Hidden, logitsGradient);
        var hiddenGradient = outputLayer.BackwardToInput(logitsGradient);
        ClearWhereInactive(activations.Hidden, hiddenGradient);
        hiddenLayer.BackwardToParameters(activations.Input, hiddenGradient);
    }

    /// <summary>The derivative of ReLU: a hidden unit that is 0 passes nothing back.</summary>
    private static void ClearWhereInactive(Matrix<T> hidden, Matrix<T> gradient)
    {
        var active = hidden.Values;
        var values = gradient.Values;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = active[i] > T.Zero ? values[i] : T.Zero;
        }
    }
}

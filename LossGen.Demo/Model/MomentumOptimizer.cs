using System.Numerics;
using System.Numerics.Tensors;

namespace LossGen.Demo.Model;

/// <summary>Stochastic gradient descent with momentum: v = μ·v + g, then w = w − η·v.</summary>
internal sealed class MomentumOptimizer<T>(IReadOnlyList<Parameter<T>> parameters, double momentum)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[][] velocities = [.. parameters.Select(parameter => new T[parameter.Values.Values.Length])];

    public void Step(double learningRate)
    {
        for (var i = 0; i < velocities.Length; i++)
        {
            Span<T> velocity = velocities[i];
            var values = parameters[i].Values.Values;
            var gradient = parameters[i].Gradient.Values;
            TensorPrimitives.FusedMultiplyAdd(velocity, T.CreateChecked(momentum), gradient, velocity);
            TensorPrimitives.FusedMultiplyAdd(velocity, T.CreateChecked(-learningRate), values, values);
        }
    }
}

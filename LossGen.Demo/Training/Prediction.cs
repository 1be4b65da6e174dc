using System.Numerics;
using System.Numerics.Tensors;
using LossGen.Demo.Model;

namespace LossGen.Demo.Training;

/// <summary>The class that a network gives to a row: the one with the largest logit.</summary>
internal static class Prediction
{
    public static int[] OfRows<T>(Matrix<T> logits)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var predictions = new int[logits.Rows];
        for (var i = 0; i < predictions.Length; i++)
        {
            predictions[i] = TensorPrimitives.IndexOfMax<T>(logits.Row(i));
        }

        return predictions;
    }
}

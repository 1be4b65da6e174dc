using System.Numerics.Tensors;
using LossGen.Demo.Model;

namespace LossGen.Demo.LanguageModel;

/// <summary>
/// Each symbol of the context brings a learnt vector for the place where it stands; their sum, through a ReLU, goes
/// into a dense layer with an output for each symbol.
/// </summary>
internal sealed class CharacterNetwork
{
    private readonly Parameter<float> embeddings;
    private readonly Parameter<float> bias;
    private readonly DenseLayer<float> output;

    public CharacterNetwork(int hidden, int seed)
    {
        var random = new Random(seed);
        embeddings = new Parameter<float>(CharacterBatch.Context * Alphabet.Symbols, hidden);
        bias = new Parameter<float>(1, hidden);
        output = new DenseLayer<float>(hidden, Alphabet.Symbols);
        output.Initialize(random);
        var bound = Math.Sqrt(6.0 / CharacterBatch.Context);
        foreach (ref var value in embeddings.Values.Values)
        {
            value = (float)(bound * ((2 * random.NextDouble()) - 1));
        }

        Parameters = [embeddings, bias, output.Weights, output.Bias];
    }

    public IReadOnlyList<Parameter<float>> Parameters { get; }

    /// <summary>The logits of every row, and the hidden units that they come from.</summary>
    public (Matrix<float> Hidden, Matrix<float> Logits) Forward(CharacterBatch batch)
    {
        var hidden = new Matrix<float>(batch.Rows, bias.Values.Columns);
        for (var row = 0; row < batch.Rows; row++)
        {
            var sum = hidden.Row(row);
            bias.Values.Values.CopyTo(sum);
            var context = batch.ContextOf(row);
            for (var place = 0; place < context.Length; place++)
            {
                TensorPrimitives.Add(sum, embeddings.Values.Row(Index(place, context[place])), sum);
            }
        }

        TensorPrimitives.Max(hidden.Values, 0, hidden.Values);
        return (hidden, output.Forward(hidden));
    }

    /// <summary>Sets the gradient of every parameter from that of the logits.</summary>
    public void Backward(CharacterBatch batch, Matrix<float> hidden, Matrix<float> logitsGradient)
    {
        output.BackwardToParameters(hidden, logitsGradient);
        var gradient = output.BackwardToInput(logitsGradient);
        embeddings.Gradient.Values.Clear();
        bias.Gradient.Values.Clear();
        for (var row = 0; row < batch.Rows; row++)
        {
            var passed = gradient.Row(row);
            ClearWhereInactive(hidden.Row(row), passed);
            TensorPrimitives.Add(bias.Gradient.Values, passed, bias.Gradient.Values);
            var context = batch.ContextOf(row);
            for (var place = 0; place < context.Length; place++)
            {
                var target = embeddings.Gradient.Row(Index(place, context[place]));
                TensorPrimitives.Add(target, passed, target);
            }
        }
    }

    private static int Index(int place, int symbol) => (place * Alphabet.Symbols) + symbol;

    private static void ClearWhereInactive(ReadOnlySpan<float> hidden, Span<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] = hidden[i] > 0 ? gradient[i] : 0;
        }
    }
}

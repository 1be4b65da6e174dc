using System.Numerics.Tensors;
using LossGen.Demo.Model;

namespace LossGen.Demo.LanguageModel;

/// <summary>
/// Each symbol of the context brings a learnt vector for the place where it stands; their sum, through a ReLU, goes
/// into a product with an output for each symbol. Training never holds its logits: the kernel has them in its middle.
/// </summary>
internal sealed class CharacterNetwork
{
    private readonly Parameter<float> embeddings;
    private readonly Parameter<float> bias;
    private readonly Parameter<float> output;
    private readonly Parameter<float> outputBias;

    public CharacterNetwork(int hidden, int seed)
    {
        var random = new Random(seed);
        embeddings = new Parameter<float>(CharacterBatch.Context * Alphabet.Symbols, hidden);
        bias = new Parameter<float>(1, hidden);
        output = new Parameter<float>(Alphabet.Symbols, hidden);
        outputBias = new Parameter<float>(1, Alphabet.Symbols);
        Initialize(output, hidden, random);
        Initialize(embeddings, CharacterBatch.Context, random);
        Parameters = [embeddings, bias, output, outputBias];
    }

    public IReadOnlyList<Parameter<float>> Parameters { get; }

    /// <summary>The hidden units of every row.</summary>
    public Matrix<float> Hidden(CharacterBatch batch)
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
        return hidden;
    }

    /// <summary>The logits of a row of hidden units, which only drawing text needs.</summary>
    public float[] Logits(ReadOnlySpan<float> hidden)
    {
        var logits = new float[Alphabet.Symbols];
        for (var symbol = 0; symbol < logits.Length; symbol++)
        {
            logits[symbol] = TensorPrimitives.Dot(hidden, output.Values.Row(symbol)) + outputBias.Values.Values[symbol];
        }

        return logits;
    }

    /// <summary>The mean loss of a symbol; padding is ignored.</summary>
    public double Loss(CharacterBatch batch) => CharacterLosses.Evaluate(
        Hidden(batch).Values, output.Values.Values, outputBias.Values.Values, batch.Targets);

    /// <summary>Sets the gradient of every parameter.</summary>
    public void Backward(CharacterBatch batch)
    {
        var hidden = Hidden(batch);
        var gradient = new Matrix<float>(batch.Rows, hidden.Columns);
        CharacterLosses.Training(
            hidden.Values, output.Values.Values, outputBias.Values.Values, batch.Targets, gradient.Values,
            output.Gradient.Values, outputBias.Gradient.Values);
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

    // Uniform, of a width that keeps the variance of what goes in (He et al. 2015).
    private static void Initialize(Parameter<float> parameter, int inputs, Random random)
    {
        var bound = Math.Sqrt(6.0 / inputs);
        foreach (ref var value in parameter.Values.Values)
        {
            value = (float)(bound * ((2 * random.NextDouble()) - 1));
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

using LossGen.Demo.Model;

namespace LossGen.Demo.LanguageModel;

/// <summary>Learns to predict the next character of words, batch after padded batch.</summary>
internal sealed class CharacterTrainer(CharacterSettings settings, WordList words)
{
    private readonly CharacterNetwork network = new(settings.Hidden, settings.Seed);
    private readonly Random random = new(settings.Seed);

    public CharacterNetwork Network => network;

    /// <summary>The rows of the largest batch so far.</summary>
    public int MostRows { get; private set; }

    /// <summary>The perplexity of words that are not learnt from, before the first epoch and after each.</summary>
    public List<double> Perplexities { get; } = [];

    /// <summary>
    /// Trains; <paramref name="report"/> gets the epochs that are done, in parts, and the last perplexity.
    /// </summary>
    public void Run(Action<double, double> report, CancellationToken cancellationToken)
    {
        var optimizer = new MomentumOptimizer<float>(network.Parameters, settings.Momentum);
        int[][] order = [.. words.Training];
        Perplexities.Add(Math.Exp(Loss(CharacterBatch.Packed(words.Test))));
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = settings.LearningRate * (settings.Epochs - epoch) / settings.Epochs;
            for (var start = 0; start < order.Length; start += settings.BatchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report(epoch + ((double)start / order.Length), Perplexities[^1]);
                Step(order[start..Math.Min(start + settings.BatchSize, order.Length)]);
                optimizer.Step(rate);
            }

            Perplexities.Add(Math.Exp(Loss(CharacterBatch.Packed(words.Test))));
            report(epoch + 1, Perplexities[^1]);
        }
    }

    /// <summary>The mean loss of a symbol; padding is ignored.</summary>
    public double Loss(CharacterBatch batch) => network.Loss(batch);

    private void Step(int[][] batchWords)
    {
        var batch = CharacterBatch.Padded(batchWords);
        MostRows = Math.Max(MostRows, batch.Rows);
        network.Backward(batch);
    }
}

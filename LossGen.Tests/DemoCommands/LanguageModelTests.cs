using LossGen.Demo.LanguageModel;
using Xunit;

namespace LossGen.Tests.DemoCommands;

public sealed class LanguageModelTests
{
    private static readonly CharacterSettings Small = new() { Epochs = 1, Hidden = 16, Seed = 1 };

    [Fact]
    public void PaddingAndPackingHoldTheSameRows()
    {
        int[][] words = [Alphabet.Encode("ab"), Alphabet.Encode("c")];
        var padded = CharacterBatch.Padded(words);
        var packed = CharacterBatch.Packed(words);

        Assert.Equal([1, 2, 0, 3, 0, CharacterBatch.Padding], padded.Targets);
        Assert.Equal([1, 2, 0, 3, 0], packed.Targets);
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 2], packed.ContextOf(2).ToArray());
        Assert.Equal(padded.ContextOf(2).ToArray(), packed.ContextOf(2).ToArray());
    }

    [Fact]
    public void PerplexityFallsAndPaddingAddsNothing()
    {
        var words = WordList.Read(Small.Seed);
        var trainer = new CharacterTrainer(Small, words);
        trainer.Run(static (_, _) => { }, CancellationToken.None);

        Assert.InRange(trainer.Perplexities[0], 20, 200);
        Assert.InRange(trainer.Perplexities[^1], 5, 14);
        Assert.Equal(
            trainer.Loss(CharacterBatch.Packed(words.Test)), trainer.Loss(CharacterBatch.Padded(words.Test)), 1e-12);
        Assert.All(new WordWriter(trainer.Network, 1).Write(20), word => Assert.Matches("^[a-z]{1,20}$", word));
    }

    [Fact]
    public void EveryWordIsRead()
    {
        var words = WordList.Read(seed: 3);
        Assert.Equal((5400, 600), (words.Training.Count, words.Test.Count));
    }
}

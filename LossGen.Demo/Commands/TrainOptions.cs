using System.CommandLine;
using LossGen.Demo.Training;

namespace LossGen.Demo.Commands;

/// <summary>The options of a training run, with the values they accept.</summary>
internal sealed class TrainOptions
{
    private static readonly TrainingSettings Defaults = new();

    private readonly Option<int> epochs =
        BoundedOption.Create("--epochs", "Passes over the training images", Defaults.Epochs, 1, 1_000);

    private readonly Option<int> batch =
        BoundedOption.Create("--batch", "Images per step", Defaults.BatchSize, 1, 1_347);

    private readonly Option<int> hidden =
        BoundedOption.Create("--hidden", "Units of the hidden layer", Defaults.Hidden, 1, 4_096);

    private readonly Option<int> seed =
        BoundedOption.Create("--seed", "Seed of split, weights and order", Defaults.Seed, 0, int.MaxValue);

    private readonly Option<double> learningRate =
        BoundedOption.Create("--learning-rate", "Step size of the first epoch", Defaults.LearningRate, 1e-6, 10.0);

    private readonly Option<string> element = new("--element")
    {
        Description = "Element type of logits and gradient",
        HelpName = "float|double|half",
        DefaultValueFactory = _ => ElementType.All[0].Name,
    };

    private readonly Option<FileInfo> output = PictureOption.Create();

    private readonly Option<bool> noTiming = new("--no-timing") { Description = "Leave out the table of timings" };

    public TrainOptions() => element.AcceptOnlyFromAmong([.. ElementType.All.Select(type => type.Name)]);

    public IEnumerable<Option> All => [epochs, batch, hidden, seed, learningRate, element, output, noTiming];

    public TrainRequest Read(ParseResult parsed)
    {
        var settings = new TrainingSettings
        {
            Epochs = parsed.GetValue(epochs),
            BatchSize = parsed.GetValue(batch),
            Hidden = parsed.GetValue(hidden),
            Seed = parsed.GetValue(seed),
            LearningRate = parsed.GetValue(learningRate),
        };
        var elementType = ElementType.All.Single(type => type.Name == parsed.GetValue(element));
        return new TrainRequest(settings, elementType, parsed.GetRequiredValue(output), !parsed.GetValue(noTiming));
    }
}

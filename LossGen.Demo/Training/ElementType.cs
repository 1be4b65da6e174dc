using System.Numerics;
using LossGen.Demo.Data;
using LossGen.Demo.Losses;

namespace LossGen.Demo.Training;

/// <summary>An element type of logits and gradient that the demo can train with, under its C# name.</summary>
internal sealed class ElementType
{
    private readonly Func<TrainingSettings, DigitSplit, ITrainer> createTrainer;

    private ElementType(string name, Func<TrainingSettings, DigitSplit, ITrainer> createTrainer)
    {
        Name = name;
        this.createTrainer = createTrainer;
    }

    public static IReadOnlyList<ElementType> All { get; } =
    [
        Create("float", () => new FloatLoss()),
        Create("double", () => new DoubleLoss()),
        Create("half", () => new HalfLoss()),
    ];

    public string Name { get; }

    public ITrainer CreateTrainer(TrainingSettings settings, DigitSplit split) => createTrainer(settings, split);

    private static ElementType Create<T>(string name, Func<ILossKernel<T>> createLoss)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(name, (settings, split) => new Trainer<T>(settings, split, createLoss()));
}

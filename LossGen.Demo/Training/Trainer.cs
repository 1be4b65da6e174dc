using System.Diagnostics;
using System.Numerics;
using LossGen.Demo.Data;
using LossGen.Demo.Losses;
using LossGen.Demo.Model;

namespace LossGen.Demo.Training;

/// <summary>Trains a network by batches: forward, the kernel's loss and gradient, backward, step.</summary>
internal sealed class Trainer<T> : ITrainer
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly TrainingSettings settings;
    private readonly ILossKernel<T> loss;
    private readonly DigitSet digits;
    private readonly Matrix<T> inputs;
    private readonly Evaluator<T> test;
    private readonly Network<T> network;
    private readonly MomentumOptimizer<T> optimizer;
    private readonly Random random;
    private readonly int[] order;

    public Trainer(TrainingSettings settings, DigitSplit split, ILossKernel<T> loss)
    {
        this.settings = settings;
        this.loss = loss;
        digits = split.Training;
        inputs = digits.ToInputs<T>();
        test = new Evaluator<T>(split.Test, loss);
        network = new Network<T>(DigitSet.PixelCount, settings.Hidden, DigitSet.Classes, settings.Seed);
        optimizer = new MomentumOptimizer<T>(network.Parameters, settings.Momentum);
        random = new Random(settings.Seed);
        order = [.. Enumerable.Range(0, digits.Count)];
    }

    public TrainingResult Run(ITrainingObserver observer, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var epochs = new List<EpochResult>(settings.Epochs);
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            var training = TrainEpoch(epoch, observer, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            var tested = test.Evaluate(network);
            var result = new EpochResult(epoch, training.Loss, training.Accuracy, tested.Loss, tested.Accuracy);
            epochs.Add(result);
            observer.OnEpoch(result);
        }

        return new TrainingResult(
            epochs, test.Evaluate(network), watch.Elapsed, Interrupted: epochs.Count < settings.Epochs);
    }

    private RunningMean TrainEpoch(int epoch, ITrainingObserver observer, CancellationToken cancellationToken)
    {
        random.Shuffle(order);
        var mean = new RunningMean();
        var learningRate = settings.LearningRate * (settings.Epochs - epoch + 1) / settings.Epochs;
        var batches = (order.Length + settings.BatchSize - 1) / settings.BatchSize;
        for (var batch = 0; batch < batches && !cancellationToken.IsCancellationRequested; batch++)
        {
            var start = batch * settings.BatchSize;
            var rows = order.AsSpan(start, Math.Min(settings.BatchSize, order.Length - start));
            TrainBatch(rows, learningRate, mean);
            observer.OnBatch(new BatchResult(epoch, batch + 1, batches, mean.Loss, mean.Accuracy));
        }

        return mean;
    }

    private void TrainBatch(ReadOnlySpan<int> rows, double learningRate, RunningMean mean)
    {
        var targets = new int[rows.Length];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = digits.Labels[rows[i]];
        }

        var activations = network.Forward(inputs.Gather(rows));
        var gradient = new Matrix<T>(rows.Length, DigitSet.Classes);
        var batchLoss = loss.Batch(activations.Logits.Values, targets, gradient.Values);
        network.Backward(activations, gradient);
        optimizer.Step(learningRate);

        mean.Add(batchLoss, targets, Prediction.OfRows(activations.Logits));
    }
}

namespace LossGen.Demo.Training;

/// <summary>A network ready to be trained, whatever its element type.</summary>
internal interface ITrainer
{
    /// <summary>Trains to the last epoch, or to the end of the batch in which the run is cancelled.</summary>
    TrainingResult Run(ITrainingObserver observer, CancellationToken cancellationToken);
}

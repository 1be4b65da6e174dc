namespace LossGen.Demo.Training;

/// <summary>Is told what happens while a network learns.</summary>
internal interface ITrainingObserver
{
    void OnBatch(BatchResult result);

    void OnEpoch(EpochResult result);
}

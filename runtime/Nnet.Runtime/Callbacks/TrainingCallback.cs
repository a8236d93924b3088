namespace Nnet.Callbacks;

/// <summary>Watches a training. Methods are called on the training's thread, in the order of registration.</summary>
public abstract class TrainingCallback
{
    /// <summary>Before the first step.</summary>
    public virtual void OnStart(TrainingStarted started)
    {
    }

    /// <summary>At the first batch of the first epoch, augmented as the networks get it; the batch is the trainer's.</summary>
    public virtual void OnFirstBatch(Training.Batch batch)
    {
    }

    /// <summary>Before each update of a step, while its gradients are there.</summary>
    public virtual void OnGradients(GradientsReady gradients)
    {
    }

    /// <summary>After each optimizer step.</summary>
    public virtual void OnStep(StepDone step)
    {
    }

    /// <summary>After each epoch, evaluated.</summary>
    public virtual void OnEpoch(EpochDone epoch)
    {
    }

    /// <summary>When something is odd.</summary>
    public virtual void OnAnomaly(Anomaly anomaly)
    {
    }

    /// <summary>After the last step, also when it was interrupted or diverged.</summary>
    public virtual void OnEnd(TrainingEnded ended)
    {
    }

    /// <summary>Before one of several trainings, of a fold or of a member of an ensemble; <see cref="OnStart"/> follows unless it is finished already.</summary>
    /// <param name="name"><c>fold 1</c>, <c>member 1</c></param>
    /// <param name="count">How many there are.</param>
    public virtual void OnMember(string name, int count)
    {
    }

    /// <summary>Asked after each epoch: true ends the training (a pruner's verdict).</summary>
    public virtual bool ShouldStop => false;
}

using Nnet.Checkpoints;
using static TorchSharp.torch;

namespace Nnet.Training.State;

/// <summary>What of a training must survive an interruption, gathered and put back: weights, optimizers, rates, the moving average, early stopping.</summary>
/// <param name="model">The networks.</param>
/// <param name="steps">The steps with their optimizers and schedules.</param>
/// <param name="average">The moving average of the weights; null: there is none.</param>
/// <param name="earlyStopping">The rule that ends the training; null: there is none.</param>
internal sealed class SessionState(TrainingModel model, IReadOnlyList<ActiveStep> steps, WeightAverage? average, EarlyStopping? earlyStopping)
{
    /// <summary>All of it. Weights stay the training's; what the optimizers give belongs to the scope around.</summary>
    public TrainingState Gather()
    {
        var state = new TrainingState();
        state.Add("weights/", Weights());
        foreach (var step in steps)
        {
            state.Add($"optimizer/{step.Name}/", step.Updater.SaveState().Select(entry => (entry.Key, entry.Value)));
            state.Values[$"algorithm/{step.Name}"] = step.Definition.Optimizer.Algorithm;
            state.SetNumbers($"rate/{step.Name}", [step.Rate]);
            if (step.Schedule.Plateau is { } plateau)
            {
                state.SetNumbers($"plateau/{step.Name}", plateau.State);
            }
        }

        state.Add("average/", average?.SaveState() ?? []);
        if (earlyStopping is not null)
        {
            state.SetNumbers("early_stopping", earlyStopping.State);
        }

        return state;
    }

    /// <summary>Puts a saved state back and lets go of its tensors; null: nothing happens.</summary>
    public void Restore(TrainingState? state)
    {
        if (state is null)
        {
            return;
        }

        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var weights = state.Below("weights/");
        foreach (var (key, value) in Weights())
        {
            value.copy_(weights[key]);
        }

        foreach (var step in steps)
        {
            step.Updater.LoadState(state.Below($"optimizer/{step.Name}/"));
            step.Rate = state.Numbers($"rate/{step.Name}")[0];
            if (step.Schedule.Plateau is { } plateau)
            {
                plateau.State = state.Numbers($"plateau/{step.Name}");
            }
        }

        average?.LoadState(state.Below("average/"));
        if (earlyStopping is not null)
        {
            earlyStopping.State = state.Numbers("early_stopping");
        }

        state.Free();
    }

    /// <summary>Goes on with what the optimizers of another training remember, where the algorithm is the same.</summary>
    /// <param name="path">Its checkpoint; null: nothing happens.</param>
    /// <exception cref="CheckpointException">The checkpoint is torn.</exception>
    public void TakeOverMemory(string? path)
    {
        if (path is null || TrainingState.Load(path, path, message => throw new CheckpointException(message)) is not { } state)
        {
            return;
        }

        using var scope = NewDisposeScope();
        foreach (var step in steps.Where(step => state.Values[$"algorithm/{step.Name}"]?.ToString() == step.Definition.Optimizer.Algorithm))
        {
            step.Updater.LoadState(state.Below($"optimizer/{step.Name}/"));
        }

        state.Free();
    }

    private IEnumerable<(string Key, Tensor Value)> Weights() => Keys.Of(model.Networks).Select(entry => (entry.Key, entry.Value));
}

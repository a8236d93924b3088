using System.Diagnostics;
using Nnet.Callbacks;
using Nnet.Hyperparameters;
using Nnet.Training.Members;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Trains a recipe. <see cref="Run"/> is the whole loop; what it needs is prepared by <see cref="TrainingSession"/>.</summary>
/// <param name="recipe">What to train.</param>
/// <param name="values">Its hyperparameters.</param>
/// <param name="options">How.</param>
public sealed class Trainer(Recipe recipe, HyperparameterValues values, TrainingOptions options)
{
    /// <summary>Runs the recipe, or what is left of it.</summary>
    /// <param name="interrupt">Cancelled: the current step ends, the state after it is saved, the run can be resumed.</param>
    public TrainingResult Run(CancellationToken interrupt = default)
    {
        if (SourceRecipes.TrainMissing(recipe, recipe.Define(values), options, interrupt, out var resumed) is { } unfinished)
        {
            return unfinished;
        }

        var how = resumed ? options with { Resume = false } : options;
        if (recipe.Define(values) is var definition && MemberTrainer.Count(definition, how) > 1)
        {
            return new MemberTrainer(recipe, values, definition, how).Run(interrupt);
        }

        using var session = TrainingSession.Open(recipe, values, how);
        session.Announce();
        while (session.Epoch < session.Epochs && !session.Stopped)
        {
            var clock = Stopwatch.StartNew();
            session.BeginEpoch();
            foreach (var batch in session.TrainingBatches())
            {
                using var scope = NewDisposeScope();
                using (batch)
                {
                    foreach (var step in session.Steps)
                    {
                        manual_seed(Seeds.Derive(session.Seed, step.Name, session.Step));
                        using var loss = session.Loss(step, batch);
                        session.Check(step, loss, batch);
                        loss.backward();
                        session.CountBatch(step, loss, batch);
                        if (session.IsUpdateDue)
                        {
                            step.Update(session.Step);
                        }
                    }

                    session.FinishBatch(batch);
                }

                if (session.Diverged || (interrupt.IsCancellationRequested && session.IsUpdateDue))
                {
                    return session.Abandon();
                }
            }

            session.Evaluate();
            session.FinishEpoch(clock.Elapsed);
        }

        return session.Finish();
    }
}

using Nnet.Hyperparameters;
using Nnet.Optimizers;
using Nnet.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.Benchmarks.Loop;

/// <summary>A recipe's step and nothing around it: gradients to zero, forward, loss, backward, update, on a batch that is there.</summary>
internal sealed class BareStep : IDisposable
{
    private readonly TrainingModel model;
    private readonly TrainingStep step;
    private readonly ParameterUpdater updater;
    private readonly Batch batch = new(["image", "label"], [rand(32, 1, 8, 8), randint(10, [32])], 32);

    public BareStep(Recipe recipe)
    {
        model = recipe.CreateModel(new HyperparameterValues(recipe.Hyperparameters));
        step = model.Steps[0];
        updater = OptimizerFactory.Create(step.Optimizer, [.. model.Networks[0].Module.named_parameters().Select(entry => new NamedParameter(entry.name, entry.parameter, "weight"))]);
    }

    public void Run()
    {
        using var scope = NewDisposeScope();
        updater.ZeroGradients();
        var loss = step.Minimize(batch);
        loss.backward();
        updater.Step(1e-3, 1);
    }

    public void Dispose()
    {
        batch.Dispose();
        updater.Dispose();
        model.Dispose();
    }
}

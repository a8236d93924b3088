using Nnet.Callbacks;
using Nnet.Hyperparameters;
using Nnet.Training;
using Shouldly;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Training;

/// <summary>5,000 steps of the whole loop: augmentation, metrics, moving average, clipping, run folder, logs, checkpoints.</summary>
public sealed class SteadyTrainingTests : IDisposable
{
    private const int Begin = 1000;
    private const int End = 5000;
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-steady").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <param name="workers">Threads that prepare batches.</param>
    /// <param name="ahead">The tensors of batches that may be prepared at one moment and not at another: two fields, two groups of eight.</param>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 32)]
    public void Run_FiveThousandSteps_KeepsTensorsAndMemoryFlat(int workers, long ahead)
    {
        var recipe = new DigitsRecipe
        {
            Change = definition => definition with { EmaDecay = 0.99, EarlyStop = null, Epochs = (End / 79) + 1 },
        };
        var values = new HyperparameterValues(recipe.Hyperparameters).With("batch", "16").With("network.width", "4");
        var meter = new Meter();
        new Trainer(recipe, values, new TrainingOptions { DataRoot = DigitsRecipe.Root, RunsRoot = folder, Workers = workers, Callbacks = [meter, new TensorBoardLog([])] }).Run();

        meter.Late.Tensors.ShouldBeInRange(meter.Early.Tensors - ahead, meter.Early.Tensors + ahead, "live tensors");
        (meter.Late.Managed - meter.Early.Managed).ShouldBeLessThan(1 << 20, "bytes of managed memory");
        (meter.Late.Resident - meter.Early.Resident).ShouldBeLessThan(48 << 20, "bytes of resident memory");
    }

    /// <summary>Measures at the end of the steps 1,000 and 5,000.</summary>
    private sealed class Meter : TrainingCallback
    {
        public (long Tensors, long Managed, long Resident) Early { get; private set; }

        public (long Tensors, long Managed, long Resident) Late { get; private set; }

        public override void OnStep(StepDone done)
        {
            if (done.Step == Begin)
            {
                Early = Now();
            }
            else if (done.Step == End)
            {
                Late = Now();
            }
        }

        private static (long Tensors, long Managed, long Resident) Now()
        {
            var managed = GC.GetTotalMemory(forceFullCollection: true);
            return (Tensor.TotalCount, managed, Environment.WorkingSet);
        }
    }
}

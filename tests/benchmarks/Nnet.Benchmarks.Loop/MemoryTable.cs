using Nnet.Callbacks;
using static TorchSharp.torch;

namespace Nnet.Benchmarks.Loop;

/// <summary>Live tensors, managed and resident memory, every so many steps.</summary>
internal sealed class MemoryTable(long every) : TrainingCallback
{
    public override void OnStart(TrainingStarted started) => Console.WriteLine($"{"step",10}{"tensors",10}{"managed KiB",14}{"resident KiB",14}");

    public override void OnStep(StepDone done)
    {
        if (done.Step % every == 0)
        {
            var managed = GC.GetTotalMemory(forceFullCollection: true);
            Console.WriteLine($"{done.Step,10}{Tensor.TotalCount,10}{managed / 1024,14}{Environment.WorkingSet / 1024,14}");
        }
    }
}

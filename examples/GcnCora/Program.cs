using Examples.GcnCora;
using Nnet.Training;

// The recipe of cora.nnet with ten seeds: the same 140 labels, other weights and other dropout. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var results = Enumerable.Range(0, 10).Select(seed => Citations.Run(options with { Seed = seed, Callbacks = [] })).ToArray();
    var accuracies = results.Select(result => result.Test.Single(value => value.Name == "accuracy").Value).ToArray();
    var deviation = Math.Sqrt(accuracies.Average(accuracy => Math.Pow(accuracy - accuracies.Average(), 2)));
    Console.WriteLine($"test accuracy of {accuracies.Length} seeds: {accuracies.Average():P1}, deviation {deviation:P1}, from {accuracies.Min():P1} to {accuracies.Max():P1}");
    return results[^1];
});

using Examples.TabularRegression;
using Nnet.Training;

// Five trainings, each validated on another fifth of the table. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var results = Enumerable.Range(0, 5).Select(fold => HouseValues.Run(options with { Fold = fold })).ToArray();
    var losses = results.Select(result => result.Best.Value).ToArray();
    var deviation = Math.Sqrt(losses.Average(loss => Math.Pow(loss - losses.Average(), 2)));
    Console.WriteLine($"validation loss of {losses.Length} folds: {losses.Average():0.0000}, deviation {deviation:0.0000}");
    return results[^1];
});

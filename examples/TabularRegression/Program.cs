using Examples.TabularRegression;
using Nnet.Training;

// Five trainings, each validated on another fifth of the table. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var result = HouseValues.Run(options);
    foreach (var (name, mean, deviation) in result.Summary) Console.WriteLine($"{name}: {mean:0.0000}, deviation {deviation:0.0000}, over {result.Members.Count} folds");
    return result;
});

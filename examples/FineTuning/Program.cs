using Examples.FineTuning;
using Nnet.Training;

// 50 small digits from nothing, then with a body that knows large ones (trained first, if it has no run yet). Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var fromScratch = FromScratch.Run(options);
    var fineTuned = FineTuned.Run(options);
    Console.WriteLine($"test accuracy: {Accuracy(fromScratch):P2} from nothing, {Accuracy(fineTuned):P2} fine-tuned");
    return fineTuned;
});

static double Accuracy(TrainingResult result) => result.Test.FirstOrDefault(value => value.Name == "accuracy").Value;

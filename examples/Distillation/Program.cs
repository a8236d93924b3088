using Examples.Distillation;
using Nnet.Training;

// The small network alone, then with the large one as its teacher (trained first, if it has no run yet). Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var alone = Alone.Run(options);
    var taught = Student.Run(options);
    Console.WriteLine($"test accuracy: {Accuracy(alone):P2} alone, {Accuracy(taught):P2} with a teacher");
    return taught;
});

static double Accuracy(TrainingResult result) => result.Test.FirstOrDefault(value => value.Name == "accuracy").Value;

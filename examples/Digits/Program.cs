using Examples.Digits;
using Nnet.Callbacks;
using Nnet.Training;

// The recipe of digits.nnet from C#: typed, with the program's values as defaults. Run it in this folder: dotnet run
var result = Baseline.Run(
    new TrainingOptions { Callbacks = [new ConsoleLines(Console.Out)] },
    new Baseline.Hyperparameters { Epochs = 3, NetworkWidth = 16 });
return result.Status == TrainingStatus.Finished ? 0 : 1;

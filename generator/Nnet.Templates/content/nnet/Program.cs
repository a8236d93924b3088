using Nnet.Callbacks;
using Nnet.Training;
using NNET_NAMESPACE;

// Trains the recipe Moonlight of moons.nnet; its data lies beside the program.
var options = new TrainingOptions { DataRoot = AppContext.BaseDirectory, Callbacks = [new ConsoleLines(Console.Out)] };
var result = Moonlight.Run(options, new Moonlight.Hyperparameters());
return result.Status == TrainingStatus.Finished ? 0 : 1;

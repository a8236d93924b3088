using Examples.ResNetCifar10;
using Nnet.Training;

// The recipe of resnet.nnet, with its progress. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options => Objects.Run(options));

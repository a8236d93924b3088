using Examples.FashionMnist;
using Nnet.Training;

// The recipe of fashion.nnet, with its progress. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options => Clothes.Run(options));

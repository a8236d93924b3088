using Examples.TabularClassification;
using Nnet.Training;

// The recipe of adult.nnet, with its progress. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options => Income.Run(options));

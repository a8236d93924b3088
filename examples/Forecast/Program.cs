using Examples.Forecast;
using Nnet.Training;

// The recipe of transformer_oil.nnet, with its progress. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options => OilTemperature.Run(options));

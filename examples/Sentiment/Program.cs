using Examples.Sentiment;
using Nnet.Training;

// The recipe of sentiment.nnet, with its progress. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options => Praise.Run(options));

using Examples.Gan;
using Nnet.Reports;
using Nnet.Runs;
using Nnet.Training;
using static TorchSharp.torch;

// Trains the recipe of gan.nnet, then paints 64 pictures into painted.png. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var result = Painters.Run(options);
    using var run = TrainedRun.Open(Painters.Recipe, RunFolder.Open(result.Folder!), options, last: true);
    using var quiet = no_grad();
    manual_seed(1);
    var painter = (Painter)run.Model.Networks.Single(network => network.Name == "g").Module;
    using var noise = randn(64, 64);
    using var pictures = painter.call(noise);
    PictureGrid.Write("painted.png", pictures, across: 8);
    return result;
});

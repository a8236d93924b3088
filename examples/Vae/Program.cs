using Examples.Vae;
using Nnet.Reports;
using Nnet.Runs;
using Nnet.Training;
using static TorchSharp.torch;

// Trains the recipe of vae.nnet, then writes two sheets: pictures from pure noise, and test pictures with what became of them. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var result = Autoencoder.Run(options);
    using var run = TrainedRun.Open(Autoencoder.Recipe, RunFolder.Open(result.Folder!), options);
    using var quiet = no_grad();
    using var scope = NewDisposeScope();
    manual_seed(1);
    var encoder = (Encoder)run.Model.Networks.Single(network => network.Name == "e").Module;
    var decoder = (Decoder)run.Model.Networks.Single(network => network.Name == "r").Module;
    PictureGrid.Write("dreamt.png", decoder.call(randn(64, 16)).sigmoid(), across: 8);

    using var batch = Garments.Load("test", 32, options.DataRoot).First();
    var (mean, _) = encoder.call(batch.Image);
    var copies = decoder.call(mean).sigmoid();
    var pairs = stack([batch.Image.reshape(-1, 8, 1, 28, 28), copies.reshape(-1, 8, 1, 28, 28)], 1);
    PictureGrid.Write("copied.png", pairs.reshape(-1, 1, 28, 28), across: 8);
    return result;
});

using Nnet.Language.Ops;
using Shouldly;

namespace Nnet.Language.Tests.Ops;

public class CatalogueTests
{
    /// <summary>With NNET_UPDATE=1 in the environment the file is written instead.</summary>
    [Fact]
    public void Catalogue_OfTheReference_IsCurrent()
    {
        var path = Path.Combine(Repository(), "dsl", "Ops", "README.md");
        var text = Catalogue.ToMarkdown();
        if (Environment.GetEnvironmentVariable("NNET_UPDATE") == "1") File.WriteAllText(path, text);
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(text);
    }

    [Theory]
    [InlineData("Conv2d", "Conv2d(input, out_channels, kernel, stride: 1, padding: 0, dilation: 1, groups: 1, bias: true, padding_mode: zeros)")]
    [InlineData("ReLU", "ReLU(input)")]
    [InlineData("Reshape", "Reshape(input, shape...)")]
    [InlineData("LSTM", "LSTM(input, state?, hidden_size, num_layers: 1, bias: true, batch_first: true, dropout: 0, bidirectional: false)")]
    public void Signature_ReadsAsItIsWritten(string name, string signature) => SignatureText.Of(OpTable.Find(name)!).ShouldBe(signature);

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dsl.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

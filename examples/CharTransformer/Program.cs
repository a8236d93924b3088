using Examples.CharTransformer;
using Nnet.Runs;
using Nnet.Training;
using static TorchSharp.torch;

// Trains the recipe of shakespeare.nnet, then writes on from a first line, character by character. Run it in this folder: dotnet run
return TrainingProgram.Run("../../../shared/data", options =>
{
    var result = Playwright.Run(options);
    using var run = TrainedRun.Open(Playwright.Recipe, RunFolder.Open(result.Folder!), options);
    var characters = run.Data.Part("train").Table.WordsOf("tokens");
    Console.WriteLine(Write((CharLM)run.Model.Networks[0].Module, characters, "ROMEO:\n", length: 500, temperature: 0.8));
    return result;
});

// Draws the next character from the network's scores again and again; the network sees the last 128.
static string Write(CharLM network, IReadOnlyList<string> characters, string beginning, int length, double temperature)
{
    using var quiet = no_grad();
    manual_seed(1);
    var text = beginning.Select(character => (long)characters.ToList().IndexOf(character.ToString())).ToList();
    while (text.Count < length)
    {
        using var scope = NewDisposeScope();
        var seen = text.TakeLast(128).ToArray();
        var scores = network.call(tensor(seen).reshape(1, seen.Length));
        var chances = nn.functional.softmax(scores[0, -1] / temperature, 0);
        text.Add(multinomial(chances, 1).item<long>());
    }

    return string.Concat(text.Select(token => characters[(int)token]));
}

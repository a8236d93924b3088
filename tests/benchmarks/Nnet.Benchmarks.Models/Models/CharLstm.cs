using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Benchmarks.Models.Models;

/// <summary>A character-level LSTM: 2 layers of 128, length 64, batch 32, Adam.</summary>
internal sealed class CharLstm : Module<Tensor, Tensor>
{
    private const int Characters = 65, Width = 128;

    private readonly Embedding characters = Embedding(Characters, Width);
    private readonly LSTM layers = LSTM(Width, Width, 2);
    private readonly Linear last = Linear(Width, Characters);

    private CharLstm() : base(nameof(CharLstm)) => RegisterComponents();

    internal static TrainingCase Case => new("lstm", "LSTM 2 x 128, length 64, batch 32, Adam", 40, () =>
    {
        var model = new CharLstm();
        var (x, y) = (randint(Characters, [64, 32]), randint(Characters, [64 * 32]));
        return TrainingCase.Step(optim.Adam(model.parameters()), () => functional.cross_entropy(model.call(x).reshape(-1, Characters), y));
    });

    /// <summary>(T, N) to (T, N, 65).</summary>
    public override Tensor forward(Tensor input) => last.call(layers.call(characters.call(input)).Item1);
}

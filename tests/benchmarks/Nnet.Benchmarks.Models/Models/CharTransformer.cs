using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Benchmarks.Models.Models;

/// <summary>A character-level Transformer: 4 layers, width 128, 4 heads, context 128, batch 16, AdamW.</summary>
internal sealed class CharTransformer : Module<Tensor, Tensor>
{
    private const int Context = 128, Characters = 65, Width = 128;

    private readonly Embedding characters = Embedding(Characters, Width);
    private readonly Embedding positions = Embedding(Context, Width);
    private readonly TransformerEncoder layers = TransformerEncoder(TransformerEncoderLayer(Width, 4, 4 * Width, 0, Activations.GELU), 4);
    private readonly Linear last = Linear(Width, Characters);
    private readonly Tensor places = arange(Context).unsqueeze(1);
    private readonly Tensor mask = full(new long[] { Context, Context }, float.NegativeInfinity).triu(1);

    private CharTransformer() : base(nameof(CharTransformer)) => RegisterComponents();

    internal static TrainingCase Case => new("transformer", "Transformer 4 x 128, context 128, batch 16, AdamW", 20, () =>
    {
        var model = new CharTransformer();
        var (x, y) = (randint(Characters, [Context, 16]), randint(Characters, [Context * 16]));
        return TrainingCase.Step(optim.AdamW(model.parameters(), 1e-3), () => functional.cross_entropy(model.call(x).reshape(-1, Characters), y));
    });

    /// <summary>(T, N) to (T, N, 65).</summary>
    public override Tensor forward(Tensor input) => last.call(layers.call(characters.call(input) + positions.call(places), mask, null!));
}

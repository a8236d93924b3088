using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Benchmarks.Step.HandWritten;

/// <summary>(N, 784) to (N, 10).</summary>
internal sealed class Mlp : Module<Tensor, Tensor>
{
    private readonly Linear linear1 = Linear(784, 256);
    private readonly Linear linear2 = Linear(256, 256);
    private readonly Linear linear3 = Linear(256, 10);

    public Mlp() : base(nameof(Mlp)) => RegisterComponents();

    public override Tensor forward(Tensor x) => linear3.call(linear2.call(linear1.call(x).relu()).relu());
}

/// <summary>(N, 1, 28, 28) to (N, 10).</summary>
internal sealed class LeNet : Module<Tensor, Tensor>
{
    private readonly Conv2d conv1 = Conv2d(1, 6, 5, padding: 2);
    private readonly Conv2d conv2 = Conv2d(6, 16, 5);
    private readonly Linear linear1 = Linear(400, 120);
    private readonly Linear linear2 = Linear(120, 84);
    private readonly Linear linear3 = Linear(84, 10);

    public LeNet() : base(nameof(LeNet)) => RegisterComponents();

    public override Tensor forward(Tensor image)
    {
        var x = functional.max_pool2d(conv1.call(image).relu(), 2);
        x = functional.max_pool2d(conv2.call(x).relu(), 2).flatten(1);
        return linear3.call(linear2.call(linear1.call(x).relu()).relu());
    }
}

/// <summary>(N, T, 64) to the same.</summary>
internal sealed class Layer : Module<Tensor, Tensor>
{
    private readonly LayerNorm norm1 = LayerNorm(64);
    private readonly Linear mix = Linear(64, 192);
    private readonly Linear project = Linear(64, 64);
    private readonly LayerNorm norm2 = LayerNorm(64);
    private readonly Linear wide = Linear(64, 256);
    private readonly Linear narrow = Linear(256, 64);

    public Layer() : base(nameof(Layer)) => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        var (n, t) = (x.shape[0], x.shape[1]);
        var qkv = mix.call(norm1.call(x)).reshape(n, t, 3, 4, 16).permute(2, 0, 3, 1, 4).unbind(0);
        var attended = functional.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], is_casual: true);
        x = x + project.call(attended.transpose(1, 2).reshape(n, t, 64));
        return x + narrow.call(functional.gelu(wide.call(norm2.call(x))));
    }
}

/// <summary>Tokens (N, T) to (N, 65, T).</summary>
internal sealed class Transformer : Module<Tensor, Tensor>
{
    private readonly Embedding tokens = Embedding(65, 64);
    private readonly Embedding places = Embedding(64, 64);
    private readonly ModuleList<Layer> layers = ModuleList(new Layer(), new Layer());
    private readonly LayerNorm norm = LayerNorm(64);
    private readonly Linear head = Linear(64, 65);

    public Transformer() : base(nameof(Transformer)) => RegisterComponents();

    public override Tensor forward(Tensor ids)
    {
        var x = tokens.call(ids) + places.call(arange(ids.shape[1], dtype: ScalarType.Int64));
        foreach (var layer in layers) x = layer.call(x);
        return head.call(norm.call(x)).transpose(1, 2);
    }
}

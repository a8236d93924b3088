using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Generator.Tests.Numerics;

/// <summary>Numbers from a formula over a key, the same as <c>tests/oracle/generated/make_values.py</c> makes: nothing of them is stored.</summary>
internal static class Formula
{
    /// <summary>float32 in [-0.5, 0.5): element i is the top 24 bits of a hash of key and i.</summary>
    public static float[] Uniform(string key, long count)
    {
        var values = new float[count];
        var start = Encoding.UTF8.GetBytes(key).Aggregate(2166136261u, (hash, next) => (hash ^ next) * 16777619u);
        for (long i = 0; i < count; i++)
        {
            var x = unchecked((uint)((ulong)i * 2654435761u) + start);
            x = (x ^ (x >> 15)) * 2246822519u;
            x = (x ^ (x >> 13)) * 3266489917u;
            x ^= x >> 16;
            values[i] = ((x >> 8) / 16777216f) - 0.5f;
        }

        return values;
    }

    /// <summary>A weight or buffer of a key.</summary>
    public static Tensor Weight(string key, long[] shape)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        var name = key[(key.LastIndexOf('.') + 1)..];
        if (name == "num_batches_tracked")
        {
            return torch.zeros(shape, dtype: ScalarType.Int64);
        }

        var values = torch.tensor(Uniform(key, count)).reshape(shape);
        if (name == "running_var")
        {
            return 1 + values.abs();
        }

        if (shape.Length == 1)
        {
            return name == "weight" ? 1 + (values / 2) : values / 4;
        }

        var scale = 1L;
        while (scale * scale < count / shape[0])
        {
            scale *= 2;
        }

        return values * 2 / scale;
    }

    /// <summary>An input: numbers in [-1, 1), or whole numbers below a bound.</summary>
    public static Tensor Input(string key, long[] shape, long? below)
    {
        var uniform = torch.tensor(Uniform(key, shape.Aggregate(1L, (product, size) => product * size)));
        return (below is { } bound ? ((uniform + 0.5f) * bound).to_type(ScalarType.Int64) : uniform * 2).reshape(shape);
    }
}

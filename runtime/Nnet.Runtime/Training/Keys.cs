using Nnet.Optimizers;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Keys of weights and buffers: the language's keys; preceded by the network's name where a recipe has several networks.</summary>
internal static class Keys
{
    /// <summary>Every weight and saved buffer, in the networks' order.</summary>
    public static IEnumerable<(string Key, Tensor Value, bool Trained)> Of(IReadOnlyList<NamedNetwork> networks)
    {
        foreach (var network in networks)
        {
            var prefix = Prefix(networks, network);
            foreach (var (name, parameter) in network.Module.named_parameters())
            {
                yield return (prefix + name, parameter, true);
            }

            foreach (var (name, buffer) in network.Module.named_buffers())
            {
                yield return (prefix + name, buffer, false);
            }
        }
    }

    /// <summary>The parameters of some networks that learn now.</summary>
    public static IReadOnlyList<NamedParameter> Trained(IReadOnlyList<NamedNetwork> networks, IReadOnlyList<string> updates) =>
    [
        .. networks.Where(network => updates.Contains(network.Name)).SelectMany(network => network.Module.named_parameters()
            .Where(entry => entry.parameter.requires_grad)
            .Select(entry => new NamedParameter(Prefix(networks, network) + entry.name, entry.parameter, Family(network.Module, entry.name)))),
    ];

    private static string Prefix(IReadOnlyList<NamedNetwork> networks, NamedNetwork network) =>
        networks.Count == 1 ? "" : network.Name + ".";

    private static string Family(nn.Module root, string key)
    {
        if (key.EndsWith("bias", StringComparison.Ordinal) || key.Contains("bias_", StringComparison.Ordinal))
        {
            return "bias";
        }

        var owner = root;
        foreach (var part in key.Split('.')[..^1])
        {
            var next = owner.named_children().FirstOrDefault(child => child.name == part).module;
            if (next is null)
            {
                break;
            }

            owner = next;
        }

        var type = owner.GetType().Name;
        return type.Contains("Norm", StringComparison.Ordinal) ? "norm"
            : type.StartsWith("Embedding", StringComparison.Ordinal) ? "embedding"
            : "weight";
    }
}

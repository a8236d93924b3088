using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;

namespace Nnet.Generator.Emission.Bodies;

/// <summary>What the statements of a method can name.</summary>
internal sealed class BodyContext
{
    /// <summary>Sizes and hyperparameters.</summary>
    public required SymbolNames Names { get; init; }

    /// <summary>Short forms of TorchSharp's names.</summary>
    public required TypeNames Types { get; init; }

    /// <summary>Names of locals that are taken.</summary>
    public required NameScope Locals { get; init; }

    /// <summary>The C# name that each result should have.</summary>
    public required Func<int, string> ResultName { get; init; }

    /// <summary>The expression for a member of the module.</summary>
    public Func<string, string> Member { get; init; } = name => name;

    /// <summary>The expression for a network of the recipe.</summary>
    public Func<string, string> Model { get; init; } = name => name;

    /// <summary>The row of a member that is a layer; null for a block.</summary>
    public Func<string, string?> MemberRow { get; init; } = _ => null;

    /// <summary>Whether the method runs in training, as an expression.</summary>
    public string Training { get; init; } = "training";

    /// <summary>The device of tensors that the body makes, as an expression.</summary>
    public required string Device { get; init; }
}

using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>An instance of a layer or block. Its first use decides the sizes of its weights; further uses share them.</summary>
internal sealed class LayerInstance(InstanceName name, Place place)
{
    /// <summary>Name in the module and key in a saved file.</summary>
    public InstanceName Name { get; } = name;

    public Place Place { get; } = place;

    /// <summary>The row of a layer; null for a block.</summary>
    public BoundCall? Row { get; init; }

    /// <summary>The block; null for a layer.</summary>
    public DeclarationSymbol? Block { get; init; }

    /// <summary>The block's arguments besides the tensors.</summary>
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>Its place among the members; null where no module is written.</summary>
    public int? Slot { get; init; }

    /// <summary>The turns of loops around where it was declared.</summary>
    public ImmutableList<LoopTurn> Turns { get; init; } = [];

    /// <summary>Under what condition it exists.</summary>
    public Condition? When { get; init; }

    /// <summary>The types that the first use gave it; default before.</summary>
    public ImmutableArray<TensorType> FirstInputs { get; set; }

    /// <summary>Where it was used first.</summary>
    public Place? FirstUse { get; set; }

    /// <summary>Weights as the first use sized them.</summary>
    public ImmutableArray<WeightSpec> Weights { get; set; } = [];

    /// <summary>True after the first use.</summary>
    public bool IsUsed => !FirstInputs.IsDefault;
}

/// <summary>How an instance is called: the member, the key in its module, and whether it is a list item.</summary>
/// <param name="Member">The member's name in the module.</param>
/// <param name="Key">The key relative to the module; empty for a block that adds no level.</param>
internal sealed record InstanceName(string Member, string Key);

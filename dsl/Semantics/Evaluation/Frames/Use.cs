using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Semantics.Binding;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>A use of a block that is being evaluated.</summary>
internal sealed record Use(DeclarationSymbol Block, Place Place, string Inputs);

/// <summary>The uses that lead to the statement being evaluated, innermost first.</summary>
internal static class Uses
{
    /// <summary>Each use as a place to show.</summary>
    public static RelatedPlace[] AsRelated(this ImmutableStack<Use> uses) => [.. uses.Select(use => use.Place.As($"in this use of {use.Block.Name}{use.Inputs}"))];
}

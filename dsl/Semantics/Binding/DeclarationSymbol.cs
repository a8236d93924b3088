using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Binding;

/// <summary>A declaration in its file.</summary>
internal sealed record DeclarationSymbol(string Namespace, DeclarationSyntax Syntax, FileUnit File)
{
    public string Name => Syntax.Name.Text;

    public Place Place => File.At(Syntax.Name);

    /// <summary>What it is, as the language says it: <c>network</c>, <c>data</c>.</summary>
    public string Kind => Syntax switch
    {
        ConstSyntax => "const",
        ModuleSyntax { Kind: ModuleKind.Network } => "network",
        ModuleSyntax => "block",
        LossSyntax => "loss",
        OptimizerSyntax => "optimizer",
        DataSyntax => "data",
        TrainSyntax => "train",
        TuneSyntax => "tune",
        _ => "declaration with a mistake",
    };

    public bool Equals(DeclarationSymbol? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

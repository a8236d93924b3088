using System.Collections.Immutable;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>One body while it is evaluated: its names, where its statements and members go.</summary>
internal sealed class Frame(FileUnit file, Scope scope, CallSites sites)
{
    public FileUnit File { get; } = file;

    /// <summary>The innermost scope.</summary>
    public Scope Scope { get; set; } = scope;

    /// <summary>Default names of the instances of this body.</summary>
    public CallSites Sites { get; } = sites;

    /// <summary>Takes the statements; null while a block is only checked at a use.</summary>
    public BodyBuilder? Body { get; init; }

    /// <summary>Takes the members; null where <see cref="Body"/> is, and in losses and steps.</summary>
    public MemberTable? Members { get; init; }

    /// <summary>Keys of members begin with it: a block whose members stand in its parent.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Turns of the loops around, outermost first.</summary>
    public ImmutableList<LoopTurn> Turns { get; set; } = [];

    /// <summary>Conditions of undecided branches around.</summary>
    public ImmutableList<Condition> Branches { get; set; } = [];

    /// <summary>What the body returned; null before.</summary>
    public Value? Result { get; set; }

    /// <summary>Where it was returned.</summary>
    public Place? ResultPlace { get; set; }

    /// <summary>The condition under which a member that is made now exists; null: always.</summary>
    public Condition? When => Branches.IsEmpty ? null : Condition.All(Branches);

    /// <summary>Runs something in a scope of its own.</summary>
    public void InScope(Action action)
    {
        Scope = new Scope(Scope);
        action();
        Scope = Scope.Outer!;
    }
}

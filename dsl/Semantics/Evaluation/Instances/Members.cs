using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Puts instances among the members of the module that is being written.</summary>
internal static class Members
{
    public static void AddLayer(Frame frame, LayerInstance instance, OpCall call)
    {
        if (frame.Members is null || instance.Slot is null) return;
        var bound = instance.Row!;
        var inferred = bound.Row.InferredSizes(call).Select(size => new ArgumentIr(size.Name, new DimValue(size.Value), IsDefault: false)).ToEquatable();
        Add(frame, instance, new LayerMember(
            instance.Name.Member, instance.Name.Key, instance.When, instance.Place.Line, bound.Row.Name, bound.Arguments, instance.FirstInputs, inferred));
    }

    /// <summary>Fills the instance's place; inside of loops of unknown length with a list.</summary>
    public static void Add(Frame frame, LayerInstance instance, MemberIr member)
    {
        var loops = instance.Turns.OfType<UnknownTurn>().ToList();
        if (loops.Count > 0)
        {
            var isOuter = member.When?.Symbols.Any(symbol => loops.Any(loop => loop.Index == symbol)) != true;
            var count = Dim.Product(loops.Select(loop => loop.Count));
            var innermost = loops[loops.Count - 1];
            member = new ListMember(member.Name, member.Key, isOuter ? member.When : null, member.Line, count, loops.Count == 1 ? innermost.Index : null, innermost.Start, isOuter ? member with { When = null } : member);
        }

        frame.Members!.Fill(instance.Slot!.Value, member);
    }

    /// <summary>Which item of its list an instance is; null for a member of its own.</summary>
    public static Dim? ListIndex(LayerInstance instance) => ListIndex(instance.Turns);

    /// <summary>The same for what is made in these turns.</summary>
    public static Dim? ListIndex(ImmutableList<LoopTurn> turns)
    {
        Dim? index = null;
        foreach (var loop in turns.OfType<UnknownTurn>())
            index = ((index ?? Dim.Zero) * loop.Count) + Dim.Of(loop.Index) - loop.Start;
        return index;
    }
}

using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Uses of blocks: each is checked with the types that it really gets, by going through the block's body.</summary>
internal sealed class BlockCaller(EvaluationState state)
{
    public Value Call(Frame frame, DeclarationSymbol block, IReadOnlyList<Argument> arguments, CallSyntax call, InstanceNameSyntax? name)
    {
        if (InstanceNames.Of(state, frame, call, name) is not { } chosen) return Value.Poison;
        var place = frame.File.At(call.Callee);
        var addsNoLevel = name is { Parts.IsEmpty: true };
        var instance = new LayerInstance(chosen, place) { Block = block, Slot = addsNoLevel ? null : frame.Members?.Reserve(), Turns = frame.Turns, When = frame.When };
        return Use(frame, instance, arguments, place, addsNoLevel);
    }

    /// <summary>A use of an instance that has a name.</summary>
    public Value Apply(Frame frame, LayerInstance instance, IReadOnlyList<Argument> tensors, Place place) =>
        Use(frame, instance, [.. tensors, .. instance.Arguments], place, addsNoLevel: false);

    private Value Use(Frame frame, LayerInstance instance, IReadOnlyList<Argument> arguments, Place place, bool addsNoLevel)
    {
        var block = instance.Block!;
        if (state.Program.Signatures.Of(block) is not { } signature) return Value.Poison;
        if (state.Uses.Any(use => use.Block == block))
            return state.Fail("NN2006", place, $"{block.Name} contains itself: {string.Join(" in ", new[] { block.Name }.Concat(state.Uses.TakeWhile(use => use.Block != block).Select(use => use.Block.Name)))} in {block.Name}. A network has a fixed depth: use a loop or * n.");
        if (new BlockBinder(signature, new UseReporter(state)).Bind(arguments, place) is not { } bound) return Value.Poison;
        var binding = new Signatures.Binding();
        if (!Unify(signature, bound, binding, place)) return Value.Poison;
        state.Program.Modules.NoteUse(block);
        var definition = frame.Body is null || addsNoLevel ? null : state.Program.Modules.DefinitionOf(block);
        var isSpliced = frame.Body is not null && definition is null;
        if (isSpliced && instance.IsUsed) return state.Fail("NN3005", place, $"{block.Name} can only be decided for the sizes of each use, so an instance cannot be used twice. State its facts with where, or use two instances.");
        var inner = Inline(frame, instance, signature, bound, binding, place, isSpliced, addsNoLevel);
        if (Tensors.HasPoison(inner)) return Value.Poison;
        if (definition is not null) inner = Emit(frame, instance, bound, binding, definition, inner, place);
        instance.FirstInputs = [.. bound.Inputs.OfType<TensorValue>().Select(tensor => tensor.Type)];
        instance.FirstUse ??= place;
        return inner;
    }

    /// <summary>Matches the arguments with the signature; false (reported) where one does not fit.</summary>
    public bool Unify(Signature signature, BoundBlock bound, Signatures.Binding binding, Place place)
    {
        Signatures.SignatureBinding.BindValues(signature, bound.Values, binding);
        var unifier = new Unifier(signature, state.Facts, binding);
        for (var i = 0; i < signature.Inputs.Length; i++)
        {
            if (bound.Inputs[i] is not TensorValue tensor)
            {
                state.Fail("NN2004", bound.InputPlaces[i], $"\"{signature.Inputs[i].Name}\" of {signature.Name} takes one tensor, and gets {bound.Inputs[i].Describe()}. Take it apart first: let (a, b) = ...");
                return false;
            }

            var mismatch = unifier.Match(signature.Inputs[i], tensor.Type);
            while (mismatch is DimMismatch { Proof: Proof.Undecided } open && state.TryAssume(new Equal(open.Wanted, open.Found)))
                mismatch = new Unifier(signature, state.Facts, binding).Match(signature.Inputs[i], tensor.Type);
            if (mismatch is null) continue;
            var (id, message) = MismatchText.Of(signature.Name, mismatch);
            state.Fail(id, place, message, tensor.Origin.As(tensor.Type));
            return false;
        }

        return true;
    }

    private Value Inline(Frame frame, LayerInstance instance, Signature signature, BoundBlock bound, Signatures.Binding binding, Place place, bool isSpliced, bool addsNoLevel)
    {
        var block = instance.Block!;
        var module = (ModuleSyntax)block.Syntax;
        var prefix = addsNoLevel ? frame.KeyPrefix : instance.Name.Key + ".";
        var child = new Frame(block.File, Scopes.ForUse(signature, bound, binding, keepBody: isSpliced), state.Program.SitesOf(block))
        {
            Body = isSpliced ? frame.Body : null,
            Members = isSpliced ? frame.Members : null,
            KeyPrefix = isSpliced ? prefix : "",
            Turns = isSpliced ? frame.Turns : [],
            Branches = isSpliced ? frame.Branches : [],
        };
        if (!CheckWhere(child, module, block, place)) return Value.Poison;
        var uses = state.Uses;
        state.Uses = uses.Push(new Use(block, place, Inputs(bound)));
        state.Graph.EnterBlock(block.Name, addsNoLevel ? "" : GraphKeys.Local(frame, instance));
        if (instance.IsUsed) state.SharedDepth++;
        var result = module.Kind == Syntax.ModuleKind.ExternBlock ? Extern(signature, binding, child, block, place, bound) : Body(child, module, signature, binding, place);
        if (instance.IsUsed) state.SharedDepth--;
        state.Graph.LeaveBlock();
        state.Uses = uses;
        return result;
    }

    private Value Body(Frame child, ModuleSyntax module, Signature signature, Signatures.Binding binding, Place place)
    {
        state.Statements.Run(child, module.Body);
        if (child.Result is not { } result) return Value.Poison;
        return state.Program.Results.Check(state, signature, binding, result, child.ResultPlace ?? place, module.Kind == Syntax.ModuleKind.Network) ? result : Value.Poison;
    }

    private Value Extern(Signature signature, Signatures.Binding binding, Frame child, DeclarationSymbol block, Place place, BoundBlock bound)
    {
        var types = signature.Results.Select(result => binding.Apply(result.Type)).ToList();
        var values = state.Emitter.Emit(child, new Emission(block.Name, null, types, place) { Inputs = [.. bound.Inputs] });
        return values.Length == 1 ? values[0] : new TupleValue([.. values]);
    }

    /// <summary>Facts of <c>where</c> at this use: they hold, or break here, or become guards of what is being written.</summary>
    private bool CheckWhere(Frame child, ModuleSyntax module, DeclarationSymbol block, Place place)
    {
        foreach (var fact in module.Where)
        {
            if (state.Conditions.Evaluate(child, fact) is not { } condition) return false;
            var written = block.File.At(fact);
            switch (state.Facts.Prove(condition))
            {
                case Proof.Refuted refuted:
                    state.Fail("NN3011", place, $"{block.Name} needs {written.Text}, which does not hold here: {refuted.Witness}.", written.As("needed here"));
                    return false;
                case Proof.Undecided:
                    state.Assume(condition, written.Text, place);
                    break;
            }
        }

        return true;
    }

    /// <summary>The member and its call in the module that is being written; the result's types are those that the use gave.</summary>
    private static Value Emit(Frame frame, LayerInstance instance, BoundBlock bound, Signatures.Binding binding, ModuleIr definition, Value inner, Place place)
    {
        if (!instance.IsUsed)
        {
            var dims = definition.DimParameters.Select(symbol => symbol.Kind == DimSymbolKind.Prefix ? binding.Leading?.ElementCount ?? Dim.One : binding.Dims.TryGetValue(symbol, out var dim) ? dim : Dim.One);
            Members.Add(frame, instance, new BlockMember(
                instance.Name.Member, instance.Name.Key, instance.When, instance.Place.Line, definition.Namespace, definition.Name, dims.ToEquatable(), bound.Values.ToEquatable()));
        }

        var flat = Flat(inner).ToList();
        var call = new MemberCallIr(instance.Name.Member, Members.ListIndex(instance), bound.Inputs.Select(Emitter.BodyOperand).ToEquatable());
        var outputs = frame.Body!.Compute(call, flat.Select(tensor => tensor.Type), place.Line);
        var values = flat.Select((tensor, i) => tensor with { Body = new ValueOperand(outputs[i].Id), Origin = new ValueOrigin(instance.Block!.Name, place) }).ToList();
        var next = 0;
        return Rebuild(inner);

        Value Rebuild(Value value) => value is TupleValue tuple ? new TupleValue([.. tuple.Items.Select(Rebuild)]) : values[next++];
    }

    private static IEnumerable<TensorValue> Flat(Value value) => value switch
    {
        TensorValue tensor => [tensor],
        TupleValue tuple => tuple.Items.SelectMany(Flat),
        _ => [],
    };

    private static string Inputs(BoundBlock bound) => bound.Inputs.OfType<TensorValue>().Any() ? " with " + string.Join(", ", bound.Inputs.OfType<TensorValue>().Select(tensor => tensor.Type)) : "";
}

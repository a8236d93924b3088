using System.Collections.Immutable;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Modules;

/// <summary>Holds what a body returns against what is declared.</summary>
internal sealed class ResultChecker
{
    /// <summary>False (reported) where they differ.</summary>
    public bool Check(EvaluationState state, Signature signature, Signatures.Binding binding, Value result, Place place, bool isNetwork)
    {
        if (Tensors.HasPoison(result)) return false;
        var values = result is TupleValue tuple ? tuple.Items : result is ListOfValue list ? list.Items : [result];
        if (signature.Results.IsEmpty) return CheckUndeclared(state, signature, values, place);
        if (values.Length != signature.Results.Length)
        {
            state.Fail("NN3008", place, $"{signature.Name} returns {Count(values.Length)}, but {Count(signature.Results.Length)} {(signature.Results.Length == 1 ? "is" : "are")} declared: {string.Join(", ", signature.Results.Select(declared => declared.Type))}.");
            return false;
        }

        var unifier = new Unifier(signature, state.Facts, binding);
        for (var i = 0; i < values.Length; i++)
        {
            var declared = signature.Results[i];
            if (values[i] is not TensorValue tensor)
            {
                state.Fail("NN3008", place, $"{signature.Name} returns {values[i].Describe()}, but {binding.Apply(declared.Type)} is declared.");
                return false;
            }

            var mismatch = unifier.Match(new SignatureInput(declared.Name, declared.Type), tensor.Type);
            while (mismatch is DimMismatch { Proof: Proof.Undecided } open && state.TryAssume(new Equal(open.Wanted, open.Found)))
                mismatch = new Unifier(signature, state.Facts, binding).Match(new SignatureInput(declared.Name, declared.Type), tensor.Type);
            if (mismatch is not null)
            {
                Report(state, signature, declared.Name, mismatch, tensor, place);
                return false;
            }
        }

        return true;
    }

    private static bool CheckUndeclared(EvaluationState state, Signature signature, ImmutableArray<Value> values, Place place)
    {
        if (values.FirstOrDefault(value => !Tensors.IsTensorLike(value)) is not { } plain) return true;
        state.Fail("NN3008", place, $"{signature.Name} returns {plain.Describe()}, but a block returns tensors.");
        return false;
    }

    private static void Report(EvaluationState state, Signature signature, string name, Mismatch mismatch, TensorValue tensor, Place place)
    {
        var what = name.Length > 0 ? $"\"{name}\" of {signature.Name}" : $"The result of {signature.Name}";
        if (mismatch is DimMismatch { Proof: Proof.Undecided undecided } dim)
        {
            state.Fail("NN3005", place, $"{what} is declared as {dim.Expected}, and is {dim.Actual}: whether {dim.Found} is {dim.Wanted} is not known. Add the fact: where {undecided.MissingFact}.", tensor.Origin.As(tensor.Type));
            return;
        }

        var detail = mismatch is DimMismatch differing ? $": {differing.Found} instead of {differing.Wanted}" : "";
        state.Fail("NN3008", place, $"{what} is declared as {mismatch.Expected}, but is {mismatch.Actual}{detail}. {Advice(mismatch)}", tensor.Origin.As(tensor.Type));
    }

    /// <summary>What usually brings one shape to the other.</summary>
    private static string Advice(Mismatch mismatch)
    {
        var (wanted, found) = (mismatch.Expected.Shape, mismatch.Actual.Shape);
        if (mismatch is RankMismatch && wanted.Prefix is null && found.Prefix is null)
        {
            if (found.Dims.Length == wanted.Dims.Length + 1 && found.FromEnd(0) == Dim.One && found.DropLast(1).Equals(wanted)) return "Drop the last axis: |> Squeeze(-1).";
            if (wanted.Dims.Length == found.Dims.Length + 1 && wanted.FromEnd(0) == Dim.One && wanted.DropLast(1).Equals(found)) return "Add an axis: |> Unsqueeze(-1).";
            if (wanted.Dims.Length == 2 && found.Dims.Length > 2 && wanted.Dims[0] == found.Dims[0] && wanted.Dims[1] == found.FromEnd(0))
                return found.Dims.Length > 3 ? "Linear works on the last axis alone: put Flatten in front of the first one." : $"One value for each of the {found.Dims[1]} positions of axis 1: take the last position, x[:, -1], or their mean, Mean(dim: 1).";
        }

        return "Change the declaration or the last operation.";
    }

    private static string Count(int count) => count == 1 ? "one result" : $"{count} results";
}

using System.Collections.Immutable;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Semantics.Signatures;

/// <summary>Starts a binding with the values of hyperparameters.</summary>
internal static class SignatureBinding
{
    public static void BindValues(Signature signature, ImmutableArray<ArgumentIr> values, Binding binding)
    {
        for (var i = 0; i < signature.Hyperparameters.Length; i++)
            if (signature.Hyperparameters[i].Symbol is { } symbol && values[i].Value is DimValue dim) binding.Bind(symbol, dim.Dim, signature.Hyperparameters[i].Name);
    }
}

using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Signatures;

/// <summary>Why an argument does not fit a parameter of a signature.</summary>
/// <param name="Expected">The parameter's type with what is bound so far put in.</param>
/// <param name="Actual">The argument's type.</param>
internal abstract record Mismatch(string Input, TensorType Expected, TensorType Actual);

/// <summary>Another number of dimensions.</summary>
internal sealed record RankMismatch(string Input, TensorType Expected, TensorType Actual) : Mismatch(Input, Expected, Actual);

/// <summary>Another element type.</summary>
internal sealed record ElementMismatch(string Input, TensorType Expected, TensorType Actual) : Mismatch(Input, Expected, Actual);

/// <summary>A dimension (or a count of classes) that differs.</summary>
/// <param name="Axis">The axis; null for the count of classes of the element type.</param>
/// <param name="Wanted">What it should be.</param>
/// <param name="Found">What it is.</param>
/// <param name="Symbol">The dimension variable that an earlier input bound; null for a fixed size.</param>
/// <param name="BoundBy">The input that bound it.</param>
/// <param name="Proof">Refuted or undecided.</param>
internal sealed record DimMismatch(
    string Input, TensorType Expected, TensorType Actual, int? Axis, Dim Wanted, Dim Found, DimSymbol? Symbol, string? BoundBy, Proof Proof)
    : Mismatch(Input, Expected, Actual);

namespace Nnet.Language.Diagnostics;

/// <summary>A kind of diagnostic. An id never changes its meaning.</summary>
/// <param name="Id"><c>NN3004</c>.</param>
/// <param name="Severity">How grave it is unless a project says otherwise.</param>
/// <param name="Title">What it is about, a short phrase without names or sizes.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Title);

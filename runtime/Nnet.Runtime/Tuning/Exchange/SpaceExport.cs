using System.Collections.Immutable;

namespace Nnet.Tuning.Exchange;

/// <summary>A plan in another tool's file.</summary>
/// <param name="Text">The file.</param>
/// <param name="Notes">What the other tool cannot express, a sentence each.</param>
public sealed record SpaceExport(string Text, ImmutableArray<string> Notes);

namespace Nnet.Data;

/// <summary>How samples are divided into parts.</summary>
/// <param name="Seed">The seed of the division.</param>
/// <param name="By">The class field whose shares are kept in every part; null: none.</param>
/// <param name="InOrder">The first samples train, the last test.</param>
public abstract record SplitDefinition(long Seed, string? By, bool InOrder);

/// <summary>Shares or counts.</summary>
public sealed record ShareSplit(IReadOnlyList<PartSize> Parts, long Seed, string? By, bool InOrder) : SplitDefinition(Seed, By, InOrder);

/// <summary>The size of a part: a share of the samples (0 to 1), or a count.</summary>
public sealed record PartSize(string Part, double? Share, long? Count);

/// <summary>k-fold cross-validation; a test part is held out before, where its size is given.</summary>
public sealed record FoldSplit(int Count, PartSize? Test, long Seed, string? By, bool InOrder) : SplitDefinition(Seed, By, InOrder);

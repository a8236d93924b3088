namespace Nnet.Data.Batches;

/// <summary>Augmentations that mix the samples of a batch with one another.</summary>
internal static class BatchMixing
{
    /// <summary>True for MixUp and CutMix.</summary>
    public static bool Mixes(string name) => name is "MixUp" or "CutMix";
}

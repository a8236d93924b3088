namespace Nnet.Tuning.Engine;

/// <summary>Which trial may begin, the same for every storage.</summary>
internal static class ClaimRules
{
    /// <summary>Whether trial <paramref name="number"/> may begin when the smallest number not done is <paramref name="firstOpen"/>.</summary>
    public static bool MayBegin(StudyDefinition study, int number, int firstOpen) => number < study.Trials && firstOpen >= study.VisibleBelow(number);
}

namespace Nnet.Tuning.Engine;

/// <summary>A study of that name exists and is another one.</summary>
public sealed class StudyChangedException(string name, string difference)
    : Exception($"The study \"{name}\" exists with {difference}. Give the new one another name (study \"...\"), or undo the change.")
{
    /// <summary>The first thing that differs, in words.</summary>
    public string Difference => difference;
}

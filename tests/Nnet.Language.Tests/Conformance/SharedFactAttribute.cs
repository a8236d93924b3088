namespace Nnet.Language.Tests.Conformance;

/// <summary>A test over the contract's own programs beside the repository; skipped, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(TestFolders.Shared, "conformance"))) Skip = "../shared/conformance is not there.";
    }
}

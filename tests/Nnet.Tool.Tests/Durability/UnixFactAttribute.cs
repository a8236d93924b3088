namespace Nnet.Tool.Tests.Durability;

/// <summary>A test that needs signals and limits of Unix.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs signals and limits of Unix" : null;
}

/// <summary>Tests that need signals and limits of Unix.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "needs signals and limits of Unix" : null;
}

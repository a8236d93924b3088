using System.Runtime.CompilerServices;

namespace Nnet.Tool.Tests.Examples;

/// <summary>A test of an example on its real data; skipped, with the name of what is missing, where that is not there.</summary>
internal sealed class ExampleFactAttribute : FactAttribute
{
    public ExampleFactAttribute(string[] files, [CallerMemberName] string? test = null)
        : base()
    {
        var missing = Array.Find(files, file => !File.Exists(Path.Combine(ExampleCopy.DataRoot, file)));
        if (missing is not null)
        {
            Skip = $"{test}: \"{missing}\" is not in the data folder (NNET_DATA, or shared/data beside the repository).";
        }
    }
}

namespace Nnet.Tool.Commands;

/// <summary>The library that multiplies matrices for libtorch, found among the libraries that this process has loaded.</summary>
/// <param name="Name">Its file, or a word.</param>
/// <param name="IsReference">True for the slow reference BLAS.</param>
internal sealed record Blas(string Name, bool IsReference)
{
    private static readonly string[] Fast = ["openblas", "blis", "mkl", "atlas", "armpl", "nvpl"];

    public static Blas Find()
    {
        if (!File.Exists("/proc/self/maps"))
        {
            return new("inside libtorch", false);
        }

        var loaded = File.ReadLines("/proc/self/maps").Select(line => line[(line.LastIndexOf(' ') + 1)..]).Where(path => path.StartsWith('/')).Distinct().ToArray();
        var fast = Array.Find(loaded, path => Fast.Any(name => Path.GetFileName(path).Contains(name, StringComparison.OrdinalIgnoreCase) || path.Contains("/" + name, StringComparison.OrdinalIgnoreCase)));
        var plain = Array.Find(loaded, path => Path.GetFileName(path).StartsWith("libblas", StringComparison.Ordinal));
        return fast is not null ? new(fast, false) : plain is not null ? new(plain + " (reference BLAS)", true) : new("inside libtorch", false);
    }
}

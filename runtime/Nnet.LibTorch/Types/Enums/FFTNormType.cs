namespace TorchSharp;

/// <summary>Which direction of a Fourier transform divides by the number of elements.</summary>
public enum FFTNormType
{
    /// <summary>The inverse.</summary>
    Backward = 0,

    /// <summary>The forward one.</summary>
    Forward = 1,

    /// <summary>Both, by the square root.</summary>
    Ortho = 2,
}

namespace TorchSharp;

/// <summary>A border chosen by name.</summary>
public enum Padding
{
    /// <summary>No border.</summary>
    Valid = 0,

    /// <summary>As much as keeps the size, for steps of one.</summary>
    Same = 1,
}

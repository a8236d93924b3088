namespace Nnet.Tuning.Engine;

/// <summary>How a parameter is treated in comparisons.</summary>
public enum ParameterRole
{
    /// <summary>Searched, of no interest in itself (<c>in</c>, <c>tune</c>).</summary>
    Nuisance,

    /// <summary>The question that the plan asks (<c>compare</c>).</summary>
    Scientific,

    /// <summary>One value (<c>fix</c>).</summary>
    Fixed,
}

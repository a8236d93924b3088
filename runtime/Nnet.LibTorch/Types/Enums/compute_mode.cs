namespace TorchSharp;

/// <summary>Whether torch.cdist computes Euclidean distances through a matrix product.</summary>
public enum compute_mode
{
    /// <summary>Through a matrix product for more than 25 rows.</summary>
    use_mm_for_euclid_dist_if_necessary = 0,

    /// <summary>Always through a matrix product.</summary>
    use_mm_for_euclid_dist = 1,

    /// <summary>Never through a matrix product.</summary>
    donot_use_mm_for_euclid_dist = 2,
}

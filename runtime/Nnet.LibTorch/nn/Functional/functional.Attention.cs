namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Attention.
        public static partial class functional
        {
            /// <summary>
            /// softmax(Q K' / sqrt(E) + mask) V for query (..., L, E), key (..., S, E) and value (..., S, V) (Vaswani et al., 2017). A boolean mask is true where a place
            /// takes part, any other is added; is_casual hides later places; p is the probability of dropping a weight.
            /// </summary>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null) throw new ArgumentException("is_casual and attn_mask exclude each other.", nameof(attn_mask));
                using var scope = NewDisposeScope();
                var scaled = query * (1 / Math.Sqrt(query.size(-1)));
                var scores = scaled.matmul(key.transpose(-2, -1));
                if (is_casual) attn_mask = ones(query.size(-2), key.size(-2), dtype: ScalarType.Bool, device: query.device).tril();
                if (attn_mask is not null)
                {
                    scores = attn_mask.dtype == ScalarType.Bool
                        ? scores.masked_fill(attn_mask.logical_not(), double.NegativeInfinity)
                        : scores + attn_mask;
                }
                var weights = softmax(scores, -1);
                if (p > 0) weights = dropout(weights, p);
                return weights.matmul(value).MoveToOuterDisposeScope();
            }
        }
    }
}

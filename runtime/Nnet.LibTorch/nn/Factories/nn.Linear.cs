using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>x W' + b: (..., in) to (..., out). The weight (out, in) and the bias (out) start evenly between ±1 / sqrt(in).</summary>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

        /// <summary>x W' + b: (..., in) to (..., out). The weight (out, in) and the bias (out) start evenly between ±1 / sqrt(in).</summary>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>x1' W x2 + b: (..., in1) and (..., in2) to (..., out). Weight and bias start evenly between ±1 / sqrt(in1).</summary>
        public static Bilinear Bilinear(long in1_features, long in2_features, long out_features, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in1_features, in2_features, out_features, hasBias, device, dtype);

        /// <summary>A table of vectors: numbers (...) to (..., embedding_dims). The vectors start as normal numbers, that of padding_idx as zeros, which it stays.</summary>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null,
            double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            new(Weights.Normal([num_embeddings, embedding_dims], device, dtype), padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);

        /// <summary>A table of vectors that are given, and not trained unless freeze is false.</summary>
        public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null,
            double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            new(new Parameter(embeddings, !freeze), padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);

        /// <summary>The sum, mean or maximum of vectors of a table for each bag: numbers (B, N), or (N) with the offsets at which bags begin, to (B, embedding_dims).</summary>
        public static EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false,
            EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null) =>
            new(Weights.Normal([num_embeddings, embedding_dims], device, dtype), max_norm, norm_type, scale_grad_by_freq, mode, sparse, include_last_offset, padding_index);

        /// <summary>A table of vectors that are given, and not trained unless freeze is false.</summary>
        public static EmbeddingBag EmbeddingBag_from_pretrained(Tensor embeddings, bool freeze = true, double? max_norm = null, double norm_type = 2,
            bool scale_grad_by_freq = false,
            EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, Device? device = null, ScalarType? dtype = null) =>
            new(new Parameter(embeddings, !freeze), max_norm, norm_type, scale_grad_by_freq, mode, sparse, include_last_offset, padding_index);
    }
}

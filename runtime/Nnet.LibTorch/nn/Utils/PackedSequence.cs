namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>Sequences of different lengths, the longest first, time by time: what recurrent layers compute without padding.</summary>
                public sealed class PackedSequence : IDisposable
                {
                    /// <summary>The values: (sum of lengths, ...).</summary>
                    public readonly Tensor data;

                    /// <summary>How many sequences reach each time.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>The order of the sequences here; null if they were sorted.</summary>
                    public readonly Tensor sorted_indices;

                    /// <summary>The way back to the first order; null if the sequences were sorted.</summary>
                    public readonly Tensor unsorted_indices;

                    internal PackedSequence(Tensor data, Tensor batch_sizes, Tensor? sorted_indices, Tensor? unsorted_indices) =>
                        (this.data, this.batch_sizes, this.sorted_indices, this.unsorted_indices) = (data, batch_sizes, sorted_indices!, unsorted_indices!);

                    private IEnumerable<Tensor> Tensors => new[] { data, batch_sizes, sorted_indices, unsorted_indices }.Where(tensor => tensor is not null);

                    /// <summary>Frees the tensors.</summary>
                    public void Dispose()
                    {
                        foreach (var tensor in Tensors) tensor.Dispose();
                    }

                    /// <summary>Moves the tensors to the scope around their own.</summary>
                    public PackedSequence MoveToOuterDisposeScope() => Each(tensor => tensor.MoveToOuterDisposeScope());

                    /// <summary>Moves the tensors to another scope; null takes them out of every scope.</summary>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope? other) => Each(tensor => tensor.MoveToOtherDisposeScope(other));

                    /// <summary>Moves the tensors to the scope that another sequence belongs to.</summary>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other) => Each(tensor => tensor.MoveToOtherDisposeScope(other.data));

                    /// <summary>Takes the tensors out of their scope.</summary>
                    public PackedSequence DetachFromDisposeScope() => Each(tensor => tensor.DetachFromDisposeScope());

                    /// <summary>Other values in the same arrangement.</summary>
                    internal PackedSequence With(Tensor values) => new(values, batch_sizes.alias(), sorted_indices?.alias(), unsorted_indices?.alias());

                    private PackedSequence Each(Action<Tensor> action)
                    {
                        foreach (var tensor in Tensors) action(tensor);
                        return this;
                    }
                }
            }
        }
    }
}

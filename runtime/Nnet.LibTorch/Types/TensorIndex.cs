using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One part of an index: a number, a range, a tensor, a boolean, a new dimension (None) or all dimensions in between (Ellipsis).</summary>
    public readonly struct TensorIndex
    {
        private readonly Kind kind;
        private readonly long? start;
        private readonly long? stop;
        private readonly long? step;
        private readonly Tensor? tensor;

        private TensorIndex(Kind kind, long? start = null, long? stop = null, long? step = null, Tensor? tensor = null) =>
            (this.kind, this.start, this.stop, this.step, this.tensor) = (kind, start, stop, step, tensor);

        internal enum Kind
        {
            None, Single, Slice, Ellipsis, Bool, Tensor,
        }

        /// <summary>All of a dimension.</summary>
        public static TensorIndex Colon = Slice();

        /// <summary>All dimensions that the other indices leave.</summary>
        public static TensorIndex Ellipsis = new(Kind.Ellipsis);

        /// <summary>A new dimension of length 1.</summary>
        public static TensorIndex None = new(Kind.None);

        /// <summary>A new dimension of length 1.</summary>
        public static TensorIndex Null = new(Kind.None);

        internal Kind Which => kind;

        /// <summary>The number of a Single; 0 or 1 of a Bool.</summary>
        internal long Number => start ?? 0;

        internal Tensor Indices => tensor!;

        /// <summary>All (true) or nothing (false), as a new dimension.</summary>
        public static TensorIndex Bool(bool value) => new(Kind.Bool, value ? 1 : 0);

        /// <summary>One element of a dimension; negative numbers count from the end.</summary>
        public static TensorIndex Single(long? index) => new(Kind.Single, index);

        /// <summary>From start to stop (exclusive) in steps; negative numbers count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);

        /// <inheritdoc cref="Slice(long?, long?, long?)"/>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>A C# range; ^1 counts from the end.</summary>
        public static TensorIndex Slice(Range range) => Slice(Signed(range.Start), range.End.Equals(Index.End) ? null : Signed(range.End));

        /// <summary>The elements that a tensor of numbers or booleans names.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new(Kind.Tensor, tensor: tensor ?? throw new ArgumentNullException(nameof(tensor)));

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex(Index index) => Single(Signed(index));
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>The tensor that a tensor index holds.</summary>
        public static implicit operator Tensor(TensorIndex value) =>
            value.tensor ?? throw new InvalidCastException("The index holds no tensor.");

        /// <summary>The part of one dimension that the slice names.</summary>
        internal Tensor SliceOf(Tensor source, long dim) => Ops.slice_Tensor.Call(source, dim, start, stop, step ?? 1);

        private static long Signed(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}

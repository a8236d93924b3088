using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part that indices name; setting copies into it. Numbers remove their dimension, ranges give views, tensors copy what they name.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => Assign(indices, value);
        }

        /// <summary>The elements that index tensors name, dimension by dimension.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor this[params long[] indices]
        {
            get => index(Singles(indices));
            set => Assign(Singles(indices), value);
        }

        public Tensor this[long i1] { get => this[new[] { i1 }]; set => this[new[] { i1 }] = value; }
        public Tensor this[long i1, long i2] { get => this[new[] { i1, i2 }]; set => this[new[] { i1, i2 }] = value; }
        public Tensor this[long i1, long i2, long i3] { get => this[new[] { i1, i2, i3 }]; set => this[new[] { i1, i2, i3 }] = value; }
        public Tensor this[long i1, long i2, long i3, long i4] { get => this[new[] { i1, i2, i3, i4 }]; set => this[new[] { i1, i2, i3, i4 }] = value; }
        public Tensor this[long i1, long i2, long i3, long i4, long i5] { get => this[new[] { i1, i2, i3, i4, i5 }]; set => this[new[] { i1, i2, i3, i4, i5 }] = value; }
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => this[new[] { i1, i2, i3, i4, i5, i6 }];
            set => this[new[] { i1, i2, i3, i4, i5, i6 }] = value;
        }

        /// <summary>The elements that index tensors name, dimension by dimension; null takes a dimension whole.</summary>
        public Tensor index(params Tensor[] indices) => Ops.index_Tensor.Call(this, indices);

        /// <inheritdoc cref="this[TensorIndex[]]"/>
        public Tensor index(params TensorIndex[] indices)
        {
            var (view, tensors) = Resolve(indices);
            if (tensors is null) return view ?? alias();
            var picked = Ops.index_Tensor.Call(view ?? this, tensors);
            view?.Dispose();
            return picked;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        /// <summary>Writes values to the elements that index tensors name, or adds them (accumulate, where several may name one element).</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) => Ops.index_put_.InPlace(this, indices, value, accumulate);

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        /// <inheritdoc cref="index_put_(Tensor, Tensor[], bool)"/>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            var (view, tensors) = Resolve(indices);
            using (view)
            {
                if (tensors is not null) Ops.index_put_.Run(view ?? this, tensors, value, accumulate);
                else if (accumulate) Ops.add__Tensor.Run(view ?? this, value);
                else Ops.copy_.Run(view ?? this, Fitted(value, view ?? this));
            }
            return this;
        }

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var filled = full(System.Array.Empty<long>(), value, dtype, device);
            return index_put_(filled, indices);
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using var filled = full(System.Array.Empty<long>(), value, dtype, device);
            return index_put_(filled, indices);
        }

        private void Assign(TensorIndex[] indices, Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            index_put_(value, indices);
        }

        // As in PyTorch, leading dimensions of length 1 are dropped from what is assigned.
        private static Tensor Fitted(Tensor value, Tensor target)
        {
            var surplus = value.ndim - target.ndim;
            if (surplus <= 0) return value;
            var sizes = value.shape;
            return sizes.Take((int)surplus).All(size => size == 1) ? value.view(sizes[(int)surplus..]) : value;
        }

        private static TensorIndex[] Singles(long[] indices) => System.Array.ConvertAll(indices, index => TensorIndex.Single(index));

        /// <summary>The view that numbers, ranges and new dimensions give (null: the tensor itself), and the index tensors that remain (null: none).</summary>
        private (Tensor? View, Tensor?[]? Tensors) Resolve(TensorIndex[] indices)
        {
            ArgumentNullException.ThrowIfNull(indices);
            var consumed = indices.Count(index => index.Which is TensorIndex.Kind.Single or TensorIndex.Kind.Slice)
                + indices.Where(index => index.Which == TensorIndex.Kind.Tensor).Sum(Consumed);
            if (consumed > ndim) throw new ArgumentOutOfRangeException(nameof(indices), $"{consumed} indices for a tensor of {ndim} dimensions, {Shape()}.");
            Tensor? view = null;
            var tensors = new List<Tensor?>();
            var dim = 0L;
            var covered = 0L;
            foreach (var index in indices)
            {
                switch (index.Which)
                {
                    case TensorIndex.Kind.Single: Step((view ?? this).select(dim, index.Number)); break;
                    case TensorIndex.Kind.Slice: Step(index.SliceOf(view ?? this, dim++)); break;
                    case TensorIndex.Kind.None: Step((view ?? this).unsqueeze(dim++)); break;
                    case TensorIndex.Kind.Ellipsis: dim += ndim - consumed; break;
                    case TensorIndex.Kind.Bool: Choose(tensor(index.Number != 0, device: device)); break;
                    default: Choose(index.Indices); break;
                }
            }
            return (view, tensors.Count == 0 ? null : tensors.ToArray());

            void Step(Tensor next)
            {
                view?.Dispose();
                view = next;
            }

            // A single number selects, a single boolean makes a new dimension, and everything else is left to libtorch's index.
            void Choose(Tensor chosen)
            {
                var mask = chosen.dtype is ScalarType.Bool or ScalarType.Byte;
                if (chosen.ndim > 0)
                {
                    Place(chosen, mask ? chosen.ndim : 1);
                }
                else if (!mask)
                {
                    Step((view ?? this).select(dim, chosen.to_type(ScalarType.Int64).item<long>()));
                }
                else
                {
                    Step((view ?? this).unsqueeze(dim));
                    Place(chosen.unsqueeze(0), 1);
                }
            }

            void Place(Tensor indexTensor, long covers)
            {
                for (; covered < dim; covered++) tensors.Add(null);
                tensors.Add(indexTensor);
                covered += covers;
                dim += covers;
            }
        }

        private static long Consumed(TensorIndex index) =>
            index.Indices.dtype is ScalarType.Bool or ScalarType.Byte ? index.Indices.ndim : 1;

        private string Shape() => $"({string.Join(", ", shape)})";
    }
}

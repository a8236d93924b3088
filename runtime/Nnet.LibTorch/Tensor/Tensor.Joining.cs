using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Joining tensors, and taking them apart.
    public partial class Tensor
    {
        public Tensor[] chunk(long chunks, long dim = 0) => Ops.chunk.CallMany(this, chunks, dim);
        public Tensor[] dsplit((long, long) indices_or_sections) => dsplit([indices_or_sections.Item1, indices_or_sections.Item2]);
        public Tensor[] dsplit((long, long, long) indices_or_sections) =>
            dsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3]);
        public Tensor[] dsplit((long, long, long, long) indices_or_sections) =>
            dsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4]);
        public Tensor[] dsplit(long size) => Ops.dsplit_int.CallMany(this, size);
        public Tensor[] dsplit(params long[] sizes) => Ops.dsplit_array.CallMany(this, sizes);
        public Tensor[] dsplit(Tensor indices) => dsplit(indices.to_type(ScalarType.Int64).data<long>().ToArray());
        public Tensor[] hsplit(long size) => Ops.hsplit_int.CallMany(this, size);
        public Tensor[] hsplit(params long[] sizes) => Ops.hsplit_array.CallMany(this, sizes);
        public Tensor[] hsplit(Tensor indices) => hsplit(indices.to_type(ScalarType.Int64).data<long>().ToArray());
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Ops.split_with_sizes.CallMany(this, sizes.ToArray(), dim);
        public Tensor[] split(long size, int dim = 0) => Ops.split_Tensor.CallMany(this, size, dim);
        public Tensor[] split(long[] sizes, long dim = 0) => Ops.split_with_sizes.CallMany(this, sizes, dim);
        public Tensor[] split(params long[] sizes) => Ops.split_with_sizes.CallMany(this, sizes);
        public Tensor[] tensor_split(long size, long dim = 0) => Ops.tensor_split_sections.CallMany(this, size, dim);
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Ops.tensor_split_indices.CallMany(this, sizes, dim);
        public Tensor[] tensor_split(Tensor indices, long dim = 0) => Ops.tensor_split_tensor_indices_or_sections.CallMany(this, indices, dim);
        public Tensor[] unbind(long dimension = 0) => Ops.unbind_int.CallMany(this, dimension);
        public Tensor[] vsplit(long size) => Ops.vsplit_int.CallMany(this, size);
        public Tensor[] vsplit(params long[] sizes) => Ops.vsplit_array.CallMany(this, sizes);
        public Tensor[] vsplit(Tensor indices) => vsplit(indices.to_type(ScalarType.Int64).data<long>().ToArray());
    }
}

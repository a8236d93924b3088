using TorchSharp.Native;

namespace TorchSharp;

// Joining tensors, and taking them apart.
public static partial class torch
{
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Ops.cat.Call(tensors.ToArray(), dim);
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Ops.cat.Call(tensors.ToArray(), dim);
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Ops.cat.Call(tensors, dim);
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => Ops.chunk.CallMany(input, chunks, dim);
    public static Tensor column_stack(IList<Tensor> tensors) => Ops.column_stack.Call(tensors.ToArray());
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => Ops.column_stack.Call(tensors.ToArray());
    public static Tensor column_stack(params Tensor[] tensors) => Ops.column_stack.Call(tensors);
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Ops.cat.Call(tensors.ToArray(), dim);
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Ops.cat.Call(tensors.ToArray(), dim);
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Ops.cat.Call(tensors, dim);
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Ops.cat.Call(tensors.ToArray(), axis);
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Ops.cat.Call(tensors.ToArray(), axis);
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Ops.cat.Call(tensors, axis);
    public static Tensor[] dsplit(Tensor input, (long, long) indices_or_sections) => input.dsplit([indices_or_sections.Item1, indices_or_sections.Item2]);
    public static Tensor[] dsplit(Tensor input, (long, long, long) indices_or_sections) =>
        input.dsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3]);
    public static Tensor[] dsplit(Tensor input, (long, long, long, long) indices_or_sections) =>
        input.dsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4]);
    public static Tensor[] dsplit(Tensor input, long size) => Ops.dsplit_int.CallMany(input, size);
    public static Tensor[] dsplit(Tensor input, long[] indices_or_sections) => Ops.dsplit_array.CallMany(input, indices_or_sections);
    public static Tensor[] dsplit(Tensor input, Tensor indices_or_sections) =>
        input.dsplit(indices_or_sections.to_type(ScalarType.Int64).data<long>().ToArray());
    public static Tensor dstack(IEnumerable<Tensor> tensors) => Ops.dstack.Call(tensors.ToArray());
    public static Tensor dstack(IList<Tensor> tensors) => Ops.dstack.Call(tensors.ToArray());
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => Ops.dstack.Call(tensors.ToArray());
    public static Tensor dstack(params Tensor[] tensors) => Ops.dstack.Call(tensors);
    public static Tensor[] hsplit(Tensor input, (long, long) indices_or_sections) => input.hsplit([indices_or_sections.Item1, indices_or_sections.Item2]);
    public static Tensor[] hsplit(Tensor input, (long, long, long) indices_or_sections) =>
        input.hsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3]);
    public static Tensor[] hsplit(Tensor input, (long, long, long, long) indices_or_sections) =>
        input.hsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4]);
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => Ops.hsplit_int.CallMany(input, indices_or_sections);
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => Ops.hsplit_array.CallMany(input, indices_or_sections);
    public static Tensor[] hsplit(Tensor input, Tensor indices_or_sections) =>
        input.hsplit(indices_or_sections.to_type(ScalarType.Int64).data<long>().ToArray());
    public static Tensor hstack(IEnumerable<Tensor> tensors) => Ops.hstack.Call(tensors.ToArray());
    public static Tensor hstack(IList<Tensor> tensors) => Ops.hstack.Call(tensors.ToArray());
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => Ops.hstack.Call(tensors.ToArray());
    public static Tensor hstack(params Tensor[] tensors) => Ops.hstack.Call(tensors);
    public static Tensor row_stack(IList<Tensor> tensors) => Ops.row_stack.Call(tensors.ToArray());
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => Ops.row_stack.Call(tensors.ToArray());
    public static Tensor row_stack(params Tensor[] tensors) => Ops.row_stack.Call(tensors);
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) =>
        Ops.split_with_sizes.CallMany(tensor, split_size_or_sections, dim);
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Ops.stack.Call(tensors.ToArray(), dim);
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) =>
        Ops.tensor_split_sections.CallMany(input, indices_or_sections, dim);
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) =>
        Ops.tensor_split_indices.CallMany(input, indices_or_sections, dim);
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0) =>
        Ops.tensor_split_tensor_indices_or_sections.CallMany(input, indices_or_sections, dim);
    public static Tensor[] unbind(Tensor input, long dim = 0) => Ops.unbind_int.CallMany(input, dim);
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => Ops.unbind_int.CallMany(tensor, dim);
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => Ops.vsplit_array.CallMany(input, indices_or_sections);
    public static Tensor vstack(IList<Tensor> tensors) => Ops.vstack.Call(tensors.ToArray());
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => Ops.vstack.Call(tensors.ToArray());
    public static Tensor vstack(Tensor[] tensors) => Ops.vstack.Call(tensors);
}

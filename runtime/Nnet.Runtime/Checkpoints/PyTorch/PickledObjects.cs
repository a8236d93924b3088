namespace Nnet.Checkpoints.PyTorch;

/// <summary>A list of a pickle.</summary>
internal sealed class PickledList(IEnumerable<object?>? items = null)
{
    public List<object?> Items { get; } = [.. items ?? []];
}

/// <summary>A dictionary of a pickle, its entries in order.</summary>
internal sealed class PickledDictionary
{
    public List<(object? Key, object? Value)> Entries { get; } = [];
}

/// <summary>A Python name of a pickle.</summary>
internal sealed record PickledName(string Module, string Name)
{
    /// <exception cref="FormatException">The name stands for something that no file of plain tensors has.</exception>
    public static PickledName Of(string module, string name) => (module, name) switch
    {
        ("collections", "OrderedDict") or ("torch._utils", "_rebuild_tensor_v2") or ("torch._utils", "_rebuild_parameter") => new(module, name),
        ("torch", _) when name.EndsWith("Storage", StringComparison.Ordinal) => new(module, name),
        _ => throw new FormatException($"it has a {module}.{name}, which is no plain tensor. Save the state dict alone: torch.save(model.state_dict(), path)"),
    };

    /// <summary>What the name makes of arguments.</summary>
    public object? Call(object?[] arguments) => (Name, arguments) switch
    {
        ("OrderedDict", []) => new PickledDictionary(),
        ("_rebuild_tensor_v2", [PickledStorage storage, long offset, object?[] shape, object?[] stride, ..]) => new PickledTensor(storage, offset, Sizes(shape), Sizes(stride)),
        ("_rebuild_parameter", [PickledTensor tensor, ..]) => tensor,
        _ => throw new FormatException($"it calls {Name} with arguments that PyTorch does not write"),
    };

    private static long[] Sizes(object?[] sizes) => [.. sizes.Select(size => size is long number && number >= 0 ? number : throw new FormatException("a tensor has a size that is no number"))];
}

/// <summary>The memory behind tensors.</summary>
/// <param name="ElementType">The safetensors name of its element type.</param>
/// <param name="Key">Its name in the file.</param>
/// <param name="Count">Its elements.</param>
internal sealed record PickledStorage(string ElementType, string Key, long Count)
{
    public static PickledStorage Of(object? id) => id is object?[] and ["storage", PickledName { Module: "torch" } type, string key, string, long count, ..]
        ? new PickledStorage(TypeOf(type.Name), key, count)
        : throw new FormatException("it has something in the place of a storage");

    /// <summary>The safetensors name of the element type of PyTorch's storage class.</summary>
    private static string TypeOf(string storage) => storage switch
    {
        "DoubleStorage" => "F64",
        "FloatStorage" => "F32",
        "HalfStorage" => "F16",
        "BFloat16Storage" => "BF16",
        "LongStorage" => "I64",
        "IntStorage" => "I32",
        "ShortStorage" => "I16",
        "CharStorage" => "I8",
        "ByteStorage" => "U8",
        "BoolStorage" => "BOOL",
        _ => throw new FormatException($"it has a torch.{storage}, whose elements are not supported"),
    };
}

/// <summary>A tensor: a view of a storage.</summary>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Shape, long[] Stride);

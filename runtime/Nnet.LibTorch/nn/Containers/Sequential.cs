using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Modules in a row, each fed with the result of the one before. Intermediate results are disposed as soon as the next module has read them.</summary>
public class Sequential : Module<Tensor, Tensor>
{
    private readonly List<Module<Tensor, Tensor>> row = [];

    internal Sequential() : base(nameof(Sequential))
    {
    }

    /// <summary>Modules under the names given.</summary>
    protected Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (name, module) in modules) append(name, module);
    }

    /// <summary>Modules under the names 0, 1, 2, ...</summary>
    protected Sequential(params Module<Tensor, Tensor>[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) append(module);
    }

    /// <summary>The number of modules.</summary>
    public int Count => row.Count;

    /// <summary>The module at a place.</summary>
    public IModule<Tensor, Tensor> this[int index] => row[index];

    /// <summary>The modules from start up to, but not including, end; they are shared, not copied.</summary>
    public Sequential this[(int? start, int? end) index] => Slice(index.start ?? 0, index.end ?? Count);

    /// <summary>The modules in a range; they are shared, not copied.</summary>
    public Sequential this[Range index] => Slice(index.Start.GetOffset(Count), index.End.GetOffset(Count));

    /// <summary>Adds a module at the end, named by its place.</summary>
    public Sequential append(IModule<Tensor, Tensor> module) => append(_internal_submodules.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), module);

    /// <summary>Adds a module at the end.</summary>
    public Sequential append(string name, IModule<Tensor, Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (module is not Module<Tensor, Tensor> added) throw new ArgumentException($"Sequential takes modules; {module.GetType().Name} is none.", nameof(module));
        register_module(name, added);
        row.Add(added);
        return this;
    }

    public override Tensor forward(Tensor tensor)
    {
        if (row.Count == 0) return tensor.alias();
        var current = tensor;
        foreach (var module in row)
        {
            var next = module.call(current);
            if (!ReferenceEquals(current, tensor) && !ReferenceEquals(current, next)) current.Dispose();
            current = next;
        }
        return current;
    }

    private Sequential Slice(int start, int end)
    {
        if (start < 0 || start > end || end > Count) throw new ArgumentOutOfRangeException(nameof(start), $"{start}..{end} does not lie in the {Count} modules of the Sequential.");
        var part = new Sequential();
        foreach (var module in row[start..end]) part.append(module);
        return part;
    }
}

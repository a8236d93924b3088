using System.Collections;
using System.Globalization;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A list of modules, registered under the names 0, 1, 2, ...</summary>
public class ModuleList<T> : Module, IList<T> where T : Module
{
    private readonly List<T> list = [];

    /// <summary>A list of modules.</summary>
    public ModuleList(params T[] modules) : base(nameof(ModuleList)) => extend(modules);

    public T this[int index]
    {
        get => list[index];
        set
        {
            list[index] = Checked(value);
            Renumber();
        }
    }

    public int Count => list.Count;

    public bool IsReadOnly => false;

    /// <summary>Adds a module at the end.</summary>
    public void Add(T item)
    {
        register_module(Key(list.Count), Checked(item));
        list.Add(item);
    }

    /// <summary>Adds modules at the end.</summary>
    public void append(params T[] parameters) => extend(parameters);

    /// <summary>Adds modules at the end.</summary>
    public void extend(IEnumerable<T> modules)
    {
        foreach (var module in modules) Add(module);
    }

    public void Insert(int index, T item)
    {
        list.Insert(index, Checked(item));
        Renumber();
    }

    public bool Remove(T item)
    {
        var removed = list.Remove(item);
        Renumber();
        return removed;
    }

    public void RemoveAt(int index)
    {
        list.RemoveAt(index);
        Renumber();
    }

    public void Clear()
    {
        list.Clear();
        Renumber();
    }

    public bool Contains(T item) => list.Contains(item);

    public int IndexOf(T item) => list.IndexOf(item);

    public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to do: the modules are registered as they are added.</summary>
    protected override void RegisterComponents()
    {
    }

    private static T Checked(T module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return module;
    }

    private static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);

    private void Renumber()
    {
        ClearModules();
        for (var i = 0; i < list.Count; i++) register_module(Key(i), list[i]);
    }
}

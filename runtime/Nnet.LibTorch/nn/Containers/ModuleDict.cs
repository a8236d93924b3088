using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Modules by name, in the order in which they were added.</summary>
public class ModuleDict<T> : Module, IDictionary<string, T>, IList<(string, T)> where T : Module
{
    private readonly OrderedDict<string, T> entries = new();

    /// <summary>An empty dictionary.</summary>
    public ModuleDict() : base(nameof(ModuleDict))
    {
    }

    public T this[string key]
    {
        get => entries[key];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            entries[key] = value;
            Refill();
        }
    }

    public (string, T) this[int index]
    {
        get => entries[index];
        set
        {
            entries[index] = value;
            Refill();
        }
    }

    public int Count => entries.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => entries.Keys;

    public ICollection<T> Values => entries.Values;

    public IEnumerable<string> keys() => entries.Keys;

    public IEnumerable<T> values() => entries.Values;

    public IEnumerator<(string, T)> items() => entries.GetEnumerator();

    public void Add(string key, T value) => Insert(Count, (key, value));

    public void Add((string, T) item) => Insert(Count, item);

    public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    public void Insert(int index, (string, T) item)
    {
        ArgumentNullException.ThrowIfNull(item.Item2);
        entries.Insert(index, item);
        Refill();
    }

    public bool Remove(string key) => Refilled(entries.Remove(key));

    public bool Remove((string, T) item) => Refilled(entries.Remove(item));

    public bool Remove(KeyValuePair<string, T> item) => Refilled(entries.Remove(item));

    public void RemoveAt(int index)
    {
        entries.RemoveAt(index);
        Refill();
    }

    public void Clear()
    {
        entries.Clear();
        Refill();
    }

    public void clear() => Clear();

    public bool ContainsKey(string key) => entries.ContainsKey(key);

    public bool Contains((string, T) item) => entries.Contains(item);

    public bool Contains(KeyValuePair<string, T> item) => entries.Contains(item);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => entries.TryGetValue(key, out value);

    public int IndexOf((string, T) item) => entries.IndexOf(item);

    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public void CopyTo((string, T)[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public IEnumerator<(string, T)> GetEnumerator() => entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to do: the modules are registered as they are added.</summary>
    protected override void RegisterComponents()
    {
    }

    private bool Refilled(bool result)
    {
        Refill();
        return result;
    }

    private void Refill()
    {
        ClearModules();
        foreach (var (key, module) in entries) register_module(key, module);
    }
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Parameters by name, in the order in which they were added.</summary>
public class ParameterDict : Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    private readonly OrderedDict<string, Parameter> entries = new();

    /// <summary>An empty dictionary.</summary>
    public ParameterDict() : base(nameof(ParameterDict))
    {
    }

    public Parameter this[string key]
    {
        get => entries[key];
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            entries[key] = value;
            Refill();
        }
    }

    public (string, Parameter) this[int index]
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

    public ICollection<Parameter> Values => entries.Values;

    public IEnumerable<string> keys() => entries.Keys;

    public IEnumerable<Parameter> values() => entries.Values;

    public IEnumerator<(string, Parameter)> items() => entries.GetEnumerator();

    public void Add(string key, Parameter value) => Insert(Count, (key, value));

    public void Add((string, Parameter) item) => Insert(Count, item);

    public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

    public void Insert(int index, (string, Parameter) item)
    {
        ArgumentNullException.ThrowIfNull(item.Item2);
        entries.Insert(index, item);
        Refill();
    }

    public bool Remove(string key) => Refilled(entries.Remove(key));

    public bool Remove((string, Parameter) item) => Refilled(entries.Remove(item));

    public bool Remove(KeyValuePair<string, Parameter> item) => Refilled(entries.Remove(item));

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

    public bool Contains((string, Parameter) item) => entries.Contains(item);

    public bool Contains(KeyValuePair<string, Parameter> item) => entries.Contains(item);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => entries.TryGetValue(key, out value);

    public int IndexOf((string, Parameter) item) => entries.IndexOf(item);

    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public void CopyTo((string, Parameter)[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public IEnumerator<(string, Parameter)> GetEnumerator() => entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() => ((IEnumerable<KeyValuePair<string, Parameter>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to do: the parameters are registered as they are added.</summary>
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
        _internal_params.Clear();
        foreach (var (key, parameter) in entries) register_parameter(key, parameter);
    }
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps its entries in the order in which they were added; also a list of pairs.</summary>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)> where TKey : notnull
{
    private readonly List<(TKey, TValue)> list = [];
    private readonly Dictionary<TKey, TValue> dictionary = [];

    public TValue this[TKey key]
    {
        get => dictionary[key];
        set
        {
            if (dictionary.ContainsKey(key)) list[Position(key)] = (key, value);
            else list.Add((key, value));
            dictionary[key] = value;
        }
    }

    public (TKey, TValue) this[int index]
    {
        get => list[index];
        set
        {
            if (!KeysEqual(list[index].Item1, value.Item1) && dictionary.ContainsKey(value.Item1)) throw Taken(value.Item1);
            dictionary.Remove(list[index].Item1);
            dictionary[value.Item1] = value.Item2;
            list[index] = value;
        }
    }

    public int Count => list.Count;

    public bool IsReadOnly => false;

    public ICollection<TKey> Keys => [.. list.Select(entry => entry.Item1)];

    public ICollection<TValue> Values => [.. list.Select(entry => entry.Item2)];

    public IEnumerable<TKey> keys() => Keys;

    public IEnumerable<TValue> values() => Values;

    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    public void Add(TKey key, TValue value) => Insert(list.Count, (key, value));

    public void Add((TKey, TValue) item) => Add(item.Item1, item.Item2);

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void Insert(int index, (TKey, TValue) item)
    {
        if (!dictionary.TryAdd(item.Item1, item.Item2)) throw Taken(item.Item1);
        list.Insert(index, item);
    }

    public bool Remove(TKey key)
    {
        if (!dictionary.Remove(key)) return false;
        list.RemoveAt(Position(key));
        return true;
    }

    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    public void RemoveAt(int index) => Remove(list[index].Item1);

    public void Clear()
    {
        list.Clear();
        dictionary.Clear();
    }

    public void clear() => Clear();

    public bool ContainsKey(TKey key) => dictionary.ContainsKey(key);

    public bool Contains((TKey, TValue) item) => dictionary.TryGetValue(item.Item1, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Item2);

    public bool Contains(KeyValuePair<TKey, TValue> item) => Contains((item.Key, item.Value));

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => dictionary.TryGetValue(key, out value);

    public int IndexOf((TKey, TValue) item) => list.IndexOf(item);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (var (key, value) in list) array[arrayIndex++] = new(key, value);
    }

    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    public IEnumerator<(TKey, TValue)> GetEnumerator() => list.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        list.Select(entry => new KeyValuePair<TKey, TValue>(entry.Item1, entry.Item2)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Position(TKey key) => list.FindIndex(entry => KeysEqual(entry.Item1, key));

    private static bool KeysEqual(TKey a, TKey b) => EqualityComparer<TKey>.Default.Equals(a, b);

    private static ArgumentException Taken(TKey key) => new($"The key \"{key}\" is in the dictionary already.", nameof(key));
}

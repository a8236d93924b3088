using Nnet.Data;

namespace Nnet.Augmentation;

/// <summary>Options of an augmentation by the language's names; lists are there as <c>scale.0</c>, <c>scale.1</c>.</summary>
internal readonly struct OptionReader(AugmentationDefinition definition)
{
    /// <summary>A number that must be there.</summary>
    public double Number(string name) =>
        definition.Options.TryGetValue(name, out var value) ? value : throw new DataException($"{definition.Name} has no \"{name}\".");

    /// <summary>A number, or what stands for it where it is not given.</summary>
    public double Number(string name, double unset) => definition.Options.TryGetValue(name, out var value) ? value : unset;

    /// <summary>A whole number that must be there.</summary>
    public int Whole(string name) => (int)Number(name);

    /// <summary>A whole number, or what stands for it where it is not given.</summary>
    public int Whole(string name, int unset) => (int)Number(name, unset);

    /// <summary>Two numbers, or what stands for them where they are not given.</summary>
    public (double First, double Second) Pair(string name, double first, double second) => (Number(name + ".0", first), Number(name + ".1", second));

    /// <summary>Height and width; one number stands for both.</summary>
    public (int Height, int Width) Size()
    {
        if (definition.Options.TryGetValue("size", out var side))
        {
            return ((int)side, (int)side);
        }

        var height = Whole("size.0");
        return (height, Whole("size.1", height));
    }

    /// <summary>All numbers of a list.</summary>
    public IReadOnlyList<int> List(string name)
    {
        var list = new List<int>();
        while (definition.Options.TryGetValue($"{name}.{list.Count}", out var value))
        {
            list.Add((int)value);
        }

        return list.Count == 0 && definition.Options.TryGetValue(name, out var single) ? [(int)single] : list;
    }
}

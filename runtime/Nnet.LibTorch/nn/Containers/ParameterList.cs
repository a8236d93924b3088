using System.Collections;
using System.Globalization;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A list of parameters, registered under the names 0, 1, 2, ...</summary>
public class ParameterList : Module, IList<Parameter>
{
    private readonly List<Parameter> list = [];

    /// <summary>A list of parameters.</summary>
    public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList)) => extend(parameters);

    public Parameter this[int index]
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

    /// <summary>Adds a parameter at the end.</summary>
    public void Add(Parameter item)
    {
        register_parameter(Key(list.Count), Checked(item));
        list.Add(item);
    }

    /// <summary>Adds parameters at the end.</summary>
    public void append(params Parameter[] parameters) => extend(parameters);

    /// <summary>Adds parameters at the end.</summary>
    public void extend(IEnumerable<Parameter> parameters)
    {
        foreach (var parameter in parameters) Add(parameter);
    }

    public void Insert(int index, Parameter item)
    {
        list.Insert(index, Checked(item));
        Renumber();
    }

    public bool Remove(Parameter item)
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

    public bool Contains(Parameter item) => list.Contains(item);

    public int IndexOf(Parameter item) => list.IndexOf(item);

    public void CopyTo(Parameter[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    public IEnumerator<Parameter> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to do: the parameters are registered as they are added.</summary>
    protected override void RegisterComponents()
    {
    }

    private static Parameter Checked(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter;
    }

    private static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);

    private void Renumber()
    {
        _internal_params.Clear();
        for (var i = 0; i < list.Count; i++) register_parameter(Key(i), list[i]);
    }
}

using System.Text;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all optimizers have in common: groups with options, a state for each parameter, and files of both.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    /// <summary>The options of groups that have none of their own.</summary>
    protected OptimizerOptions _defaults = new();

    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);
    private readonly List<Parameter> all = [];

    /// <summary>An optimizer without parameters.</summary>
    public OptimizerHelper()
    {
    }

    public override IEnumerable<Parameter> parameters() => all;

    public override void zero_grad() => Gradients.Zero(all);

    /// <summary>What the optimizer remembers; the objects are its own, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            dictionary.Options.Add(group.Options);
            dictionary.StateIndexRef.Add([.. Enumerable.Range(dictionary.State.Count, group.Parameters.Count())]);
            dictionary.State.AddRange(group.Parameters.Select(parameter => states[parameter]));
        }
        return dictionary;
    }

    /// <summary>Takes over what another optimizer of the same kind, with the same groups, remembers.</summary>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        CheckCounts(own, state_dict.Options.Count, state_dict.State.Count);
        for (var i = 0; i < own.Options.Count; i++) own.Options[i].Visit(new FieldAssigner(state_dict.Options[i].Values()));
        for (var i = 0; i < own.State.Count; i++) own.State[i].Visit(new FieldAssigner(state_dict.State[i].Values()));
    }

    /// <summary>Writes what the optimizer remembers to a file.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location), Encoding.UTF8);
        save_state_dict(writer);
    }

    /// <summary>Writes what the optimizer remembers.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var own = state_dict();
        writer.Write(GetType().Name);
        writer.Write7BitEncodedInt(own.Options.Count);
        writer.Write7BitEncodedInt(own.State.Count);
        foreach (var values in own.Options.Select(options => options.Values()).Concat(own.State.Select(state => state.Values()))) FieldStream.Write(writer, values);
    }

    /// <summary>Reads what an optimizer of the same kind, with the same groups, has written to a file.</summary>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location), Encoding.UTF8);
        load_state_dict(reader);
    }

    /// <summary>Reads what an optimizer of the same kind, with the same groups, has written.</summary>
    public void load_state_dict(BinaryReader reader)
    {
        var kind = reader.ReadString();
        if (kind != GetType().Name) throw new InvalidDataException($"The file holds the state of {kind}, not of {GetType().Name}.");
        var own = state_dict();
        CheckCounts(own, reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        using var scope = NewDisposeScope();
        foreach (var options in own.Options) options.Visit(new FieldAssigner(FieldStream.Read(reader)));
        foreach (var state in own.State) state.Visit(new FieldAssigner(FieldStream.Read(reader)));
    }

    /// <summary>Moves what the optimizer remembers to a device.</summary>
    public void to(Device device)
    {
        foreach (var state in states.Values) state.to(device);
    }

    private protected override void DisposeStates()
    {
        foreach (var state in states.Values) (state as IDisposable)?.Dispose();
    }

    private protected void Start(OptimizerOptions defaults, IEnumerable<ParamGroup> groups)
    {
        _defaults = defaults;
        defaults.InitialLearningRate = defaults.LearningRate!.Value;
        foreach (var group in groups) add_param_group(group);
    }

    private protected void Add(ParamGroup group, Func<Parameter, OptimizerState> state)
    {
        Parameter[] parameters = [.. group.Parameters];
        var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
        foreach (var parameter in parameters)
        {
            if (parameter is null) throw new ArgumentException("A group of parameters contains null.", nameof(group));
            if (!parameter.is_leaf) throw new ArgumentException("Only leaves can be optimized, not the results of operations.", nameof(group));
            if (states.ContainsKey(parameter) || !seen.Add(parameter)) throw new ArgumentException("A parameter is in more than one group, or twice in one.", nameof(group));
        }
        group.Parameters = parameters;
        group.Options.Visit(new FieldFiller(_defaults.Values()));
        group.InitialLearningRate = group.LearningRate;
        using (no_grad())
        {
            foreach (var parameter in parameters)
            {
                states[parameter] = state(parameter);
                states[parameter].Initialize(group.Options);
            }
        }
        all.AddRange(parameters);
        base.add_param_group(group);
    }

    /// <summary>Runs the closure, then the update of every parameter that has a gradient: the fused one where memory allows, the one by operations elsewhere.</summary>
    private protected Tensor Step<TOptions, TState>(Func<Tensor>? closure, Action<TOptions, TState, Parameter, Tensor> update, FusedUpdate<TOptions, TState>? fused = null)
        where TOptions : OptimizerOptions where TState : OptimizerState
    {
        Tensor? loss = null;
        if (closure is not null) using (enable_grad()) loss = closure();
        using (no_grad())
        {
            using var scope = NewDisposeScope();
            foreach (var group in _parameter_groups)
            {
                var parameters = (Parameter[])group.Parameters;
                var views = Gradients.Views(parameters, writes: true);
                for (var i = 0; i < parameters.Length; i++)
                {
                    if (!views[i].HasGradient) continue;
                    var state = (TState)states[parameters[i]];
                    if (fused is not null && views[i].IsFlat && fused((TOptions)group.Options, state, views[i])) continue;
                    state.Follow();
                    update((TOptions)group.Options, state, parameters[i], parameters[i].grad!);
                }
            }
        }
        return loss!;
    }

    private void CheckCounts(StateDictionary own, int groups, int parameters)
    {
        if (own.Options.Count != groups) throw new ArgumentException($"The state has {groups} groups of parameters, not {own.Options.Count}.");
        if (own.State.Count != parameters) throw new ArgumentException($"The state has {parameters} parameters, not {own.State.Count}.");
    }
}

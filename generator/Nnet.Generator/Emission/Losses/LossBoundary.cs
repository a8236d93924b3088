using Nnet.Generator.Emission.Modules;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Losses;

/// <summary>The check of a loss's tensors. A floating element type of any precision passes, since mixed precision changes it.</summary>
internal sealed class LossBoundary
{
    private readonly CodeWriter _body = new();
    private readonly LossIr _loss;
    private readonly IReadOnlyList<string> _parameters;
    private readonly IReadOnlyList<string> _hyperparameters;

    public LossBoundary(LossIr loss, IReadOnlyList<string> parameters)
    {
        (_loss, _parameters) = (loss, parameters);
        var known = loss.Hyperparameters.Where(hyperparameter => hyperparameter.Symbol is not null).ToArray();
        var repeated = loss.Inputs.SelectMany(input => input.Type.Shape.Dims).SelectMany(dim => dim.Symbols).GroupBy(symbol => symbol.Name).Where(group => group.Count() > 1).Select(group => group.Key);
        var guards = loss.Guards.SelectMany(guard => guard.Condition.Symbols).Select(symbol => symbol.Name);
        var pattern = new ShapePattern(repeated.Concat(guards)) { IsKnown = symbol => known.Any(hyperparameter => symbol.Equals(hyperparameter.Symbol)) };
        for (var i = 0; i < parameters.Count; i++)
        {
            var (input, name) = (loss.Inputs[i], parameters[i]);
            _body.Line($"if ({pattern.Mismatch(name, input.Type, anyFloat: true)})");
            _body.Indented(() => _body.Line($"throw new ArgumentException($\"{input.Name} must be {input.Type}, but it is {{{name}.dtype}}[{{string.Join(\", \", {name}.shape)}}].\", nameof({name}));"));
        }

        foreach (var name in parameters.Skip(1))
        {
            _body.Line($"if ({name}.device_type != {parameters[0]}.device_type || {name}.device_index != {parameters[0]}.device_index)");
            _body.Indented(() => _body.Line($"throw new ArgumentException($\"{name} is on {{{name}.device}}, but {parameters[0]} is on {{{parameters[0]}.device}}.\", nameof({name}));"));
        }

        foreach (var guard in loss.Guards) GuardEmitter.Write(_body, guard, loss.Name, pattern.Symbols);
        _hyperparameters = [.. known.Select(hyperparameter => hyperparameter.Name).Where(pattern.Symbols.IsUsed).Select(CSharpName.Camel)];
    }

    /// <summary>Hyperparameters that the check needs besides the tensors.</summary>
    public IReadOnlyList<string> Hyperparameters => _hyperparameters;

    public void Write(CodeWriter writer)
    {
        writer.Line();
        writer.Line($"private static void Check({string.Join(", ", _parameters.Select(name => "Tensor " + name).Concat(_hyperparameters.Select(name => "long " + name)))})");
        writer.Block(() => writer.Append(_body));
    }
}

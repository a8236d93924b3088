using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The check of a network's inputs, once, where they come in.</summary>
internal sealed class BoundaryEmitter
{
    private readonly CodeWriter _body = new();
    private readonly ShapePattern _pattern;
    private readonly ModuleIr _module;

    public BoundaryEmitter(ModuleIr module, ModuleNames names)
    {
        _module = module;
        var hyperparameters = new HashSet<DimSymbol>(module.Hyperparameters.Select(hyperparameter => hyperparameter.Symbol).OfType<DimSymbol>());
        var guards = module.Guards.Where(guard => !guard.AtConstruction).GroupBy(guard => guard.Condition).Select(group => group.First()).ToArray();
        _pattern = new(Wanted(module.Inputs, guards)) { IsKnown = hyperparameters.Contains };
        var device = DevicePath(module, names.Program);
        foreach (var input in module.Inputs)
        {
            var name = CSharpName.Camel(input.Name!);
            _body.Line($"if ({_pattern.Mismatch(name, input.Type)})");
            _body.Indented(() => _body.Line($"throw new ArgumentException($\"{input.Name} must be {input.Type}, but it is {{Describe({name})}}.\", nameof({name}));"));
            if (device is null) continue;
            _body.Line($"if ({name}.device_type != {device}.device_type || {name}.device_index != {device}.device_index)");
            _body.Indented(() => _body.Line($"throw new ArgumentException($\"{input.Name} is on {{{name}.device}}, but the weights are on {{{device}.device}}.\", nameof({name}));"));
        }

        foreach (var guard in guards) GuardEmitter.Write(_body, guard, module.Declared, _pattern.Symbols);
        _body.Unmap();
    }

    public bool Mentions(string name) => _pattern.Symbols.IsUsed(name);

    public void Write(CodeWriter writer)
    {
        writer.Line();
        writer.Line("// The boundary: inside there are no checks, since the build has proved that every operation fits.");
        writer.Line($"private void Check({string.Join(", ", _module.Inputs.Select(input => "Tensor " + CSharpName.Camel(input.Name!)))})");
        writer.Block(() => writer.Append(_body));
        writer.Line();
        writer.Line("private static string Describe(Tensor tensor) => $\"{tensor.dtype}[{string.Join(\", \", tensor.shape)}]\";");
    }

    // Symbols that guards or other sizes mention.
    private static IEnumerable<string> Wanted(EquatableArray<Nnet.Language.Lowering.Bodies.ValueIr> inputs, IEnumerable<GuardIr> guards)
    {
        var dims = inputs.SelectMany(input => input.Type.Shape.Dims).Where(dim => !dim.IsConstant).ToArray();
        var several = dims.GroupBy(dim => dim).Where(group => group.Count() > 1).SelectMany(group => group.Key.Symbols);
        var composite = dims.Where(dim => dim.Symbols.Length != 1 || Dim.Of(dim.Symbols[0]) != dim).SelectMany(dim => dim.Symbols);
        return guards.SelectMany(guard => guard.Condition.Symbols).Concat(several).Concat(composite).Select(symbol => symbol.Name);
    }

    // A weight of the first layer that has one: where the network's weights are.
    private static string? DevicePath(ModuleIr module, ProgramNames program, string prefix = "", int depth = 0)
    {
        if (depth > 8) return null;
        var layout = new ModuleNames(module, program).Members;
        foreach (var member in module.Members.Where(member => member.When is null))
        {
            var path = prefix + layout.Access(member.Name);
            switch (member)
            {
                case LayerMember { Operation: "Linear" or "Conv1d" or "Conv2d" or "Conv3d" or "ConvTranspose1d" or "ConvTranspose2d" or "ConvTranspose3d" or "Embedding" } when IsTyped(path):
                    return path + ".weight";
                case WeightMember:
                    return path;
                case BlockMember block when IsTyped(path) && program.Modules.TryGetValue((block.Namespace, block.Module), out var inner) && inner.Kind != ModuleKind.Extern:
                    if (DevicePath(inner, program, path + ".", depth + 1) is { } found) return found;
                    break;
            }
        }

        return null;
    }

    // Elements of a list may be of the base class, which has no weights.
    private static bool IsTyped(string path) => path.IndexOf('[') < 0;
}

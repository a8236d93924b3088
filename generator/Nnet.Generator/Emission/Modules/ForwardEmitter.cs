using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The forward pass of a module.</summary>
internal sealed class ForwardEmitter
{
    private readonly ModuleIr _module;
    private readonly CodeWriter _body = new();
    private readonly SymbolNames _symbols = new();

    /// <param name="hidden">Names of fields that a local hides.</param>
    public ForwardEmitter(ModuleIr module, ModuleNames names, IReadOnlyCollection<string> hidden)
    {
        _module = module;
        var parameters = module.Inputs.Select(input => CSharpName.Camel(input.Name!)).ToArray();
        var dims = module.DimSources.Select(source => CSharpName.Camel(source.Symbol.Name));
        var hyperparameters = module.Hyperparameters.Select(hyperparameter => CSharpName.Camel(hyperparameter.Name));
        var locals = new NameScope(Reserved.Locals.Concat(parameters).Concat(dims).Concat(hyperparameters));
        var rows = module.Members.OfType<LayerMember>().Concat(module.Members.OfType<ListMember>().Select(list => list.Element).OfType<LayerMember>())
            .GroupBy(layer => layer.Name).ToDictionary(group => group.Key, group => group.First().Operation, StringComparer.Ordinal);
        foreach (var list in module.Members.OfType<ListMember>())
            if (list.Element is LayerMember layer) rows[list.Name] = layer.Operation;
        var context = new BodyContext
        {
            Names = _symbols,
            Types = names.Types,
            Locals = locals,
            ResultName = index => ModuleSignature.ResultName(module, index),
            Member = name => hidden.Contains(FieldOf(names.Members.Access(name))) ? "this." + names.Members.Access(name) : names.Members.Access(name),
            MemberRow = name => rows.TryGetValue(name, out var row) ? row : null,
            Device = parameters.Length == 0 ? "torch.CPU" : parameters[0] + ".device",
        };
        BodyEmitter.Emit(context, _body, module.Inputs.Select((input, index) => (input, parameters[index])), module.Body);
        Locals = locals.Names;
    }

    /// <summary>The names that parameters and locals have.</summary>
    public IReadOnlyCollection<string> Locals { get; }

    /// <summary>True where the body uses a size or hyperparameter of that name.</summary>
    public bool Mentions(string name) => _symbols.IsUsed(name);

    public void Write(CodeWriter writer)
    {
        ModuleDoc.WriteForward(writer, _module);
        var parameters = _module.Inputs.Select(input => CSharpName.Camel(input.Name!)).ToArray();
        writer.Line($"public override {ModuleSignature.NamedResult(_module)} forward({string.Join(", ", parameters.Select(name => "Tensor " + name))})");
        writer.Block(() =>
        {
            if (_module.Kind == ModuleKind.Network) writer.Line($"Check({string.Join(", ", parameters)});");
            DimSourceEmitter.Write(writer, _module.DimSources.Where(source => _symbols.IsUsed(source.Symbol.Name)), parameters);
            writer.Append(_body);
        });
    }

    private static string FieldOf(string access) => new([.. access.TakeWhile(character => char.IsLetterOrDigit(character) || character is '_' or '@')]);
}

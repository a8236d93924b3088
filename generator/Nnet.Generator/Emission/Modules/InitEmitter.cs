using Nnet.Generator.Emission.Operations;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Modules;

/// <summary>Initialization at the end of a constructor: of raw weights, and of layers by kind or by name.</summary>
internal static class InitEmitter
{
    public static void Write(CodeWriter writer, ModuleIr module, ModuleNames names)
    {
        var symbols = new SymbolNames();
        foreach (var weight in module.Members.OfType<WeightMember>())
        {
            var access = names.Members.Access(weight.Name);
            writer.Line(weight.Method is { } method ? Call(method, access, weight.Arguments, symbols) : $"init.constant_({access}, {ValueEmitter.EmitReal(weight.Fill!, symbols)});");
        }

        foreach (var init in module.Inits)
        {
            var kinds = init.Targets.Where(target => target.IsKind).ToArray();
            foreach (var target in init.Targets.Where(target => !target.IsKind))
                writer.Line(Call(init.Method, names.Members.Access(target.Name) + (IsRaw(module, target.Name) ? "" : ".weight"), init.Arguments, symbols));
            if (kinds.Length == 0) continue;
            writer.Line("foreach (var module in modules())");
            writer.Block(() =>
            {
                foreach (var kind in kinds)
                    writer.Line($"if (module is {Type(kind.Name, names)} {{ weight: {{ }} {Weight(kind.Name)} }}) {Call(init.Method, Weight(kind.Name), init.Arguments, symbols)}");
            });
        }
    }

    private static bool IsRaw(ModuleIr module, string member) => module.Members.Any(candidate => candidate.Name == member && candidate is WeightMember or BufferMember);

    private static string Type(string kind, ModuleNames names) => names.Types.Short(LayerTable.Type(kind));

    private static string Weight(string kind) => CSharpName.Lower(kind) + "Weight";

    private static string Call(string method, string weight, EquatableArray<ArgumentIr> arguments, SymbolNames symbols)
    {
        var given = arguments.Where(argument => !argument.IsDefault && argument.Value is not NoneValue).Select(argument => Argument(method, argument, symbols));
        return $"init.{Function(method)}({string.Join(", ", new[] { weight }.Concat(given))});";
    }

    private static string Function(string method) => method switch
    {
        "TruncatedNormal" or "TruncNormal" => "trunc_normal_",
        _ => string.Concat(method.Select((character, index) => char.IsUpper(character) ? (index > 0 ? "_" : "") + char.ToLowerInvariant(character) : character.ToString())) + "_",
    };

    private static string Argument(string method, ArgumentIr argument, SymbolNames symbols) => (method, argument.Name, argument.Value) switch
    {
        (_, "mode", ChoiceValue word) => $"mode: init.FanInOut.{CSharpName.Pascal(word.Name)}",
        (_, "nonlinearity", ChoiceValue word) => $"nonlinearity: init.NonlinearityType.{Nonlinearity(word.Name)}",
        ("Constant", _, var value) => ValueEmitter.EmitReal(value, symbols),
        (_, "a", var value) when method == "Uniform" => $"low: {ValueEmitter.EmitReal(value, symbols)}",
        (_, "b", var value) when method == "Uniform" => $"high: {ValueEmitter.EmitReal(value, symbols)}",
        (_, var name, var value) => $"{name}: {ValueEmitter.EmitReal(value, symbols)}",
    };

    private static string Nonlinearity(string word) => word switch
    {
        "relu" => "ReLU",
        "leaky_relu" => "LeakyReLU",
        "conv1d" => "Conv1D",
        "conv2d" => "Conv2D",
        "conv3d" => "Conv3D",
        _ => CSharpName.Pascal(word),
    };
}

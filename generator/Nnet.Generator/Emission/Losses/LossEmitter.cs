using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Modules;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Losses;

namespace Nnet.Generator.Emission.Losses;

/// <summary>A loss: a static function of tensors and hyperparameters, with its boundary.</summary>
internal static class LossEmitter
{
    public static EmittedFile Emit(LossIr loss, ProgramNames program)
    {
        var symbols = new SymbolNames();
        var parameters = loss.Inputs.Select(input => CSharpName.Camel(input.Name!)).ToArray();
        var body = Body(loss, program, symbols, parameters);
        var check = new LossBoundary(loss, parameters);

        var writer = new CodeWriter();
        FileHeader.Write(writer, loss.Line.File, loss.Namespace, "System", "TorchSharp", "TorchSharp.Modules", "Nnet.Layers", "static TorchSharp.torch", "static TorchSharp.torch.nn");
        writer.Lines(XmlDoc.Summary(loss.Doc ?? $"The loss {loss.Name}."));
        writer.Line($"public static partial class {loss.Name}");
        writer.Block(() =>
        {
            writer.Line("/// <summary>The loss, float[]; the caller owns it.</summary>");
            foreach (var (input, index) in loss.Inputs.Select((input, index) => (input, index))) writer.Line(XmlDoc.Parameter(parameters[index], input.Type.ToString()));
            foreach (var hyperparameter in loss.Hyperparameters) writer.Line(XmlDoc.Parameter(CSharpName.Camel(hyperparameter.Name), $"The hyperparameter {hyperparameter.Name}."));
            writer.Line(XmlDoc.Returns("float[]"));
            writer.Line(XmlDoc.Exception("ArgumentException", "A tensor does not have the declared type."));
            var values = loss.Hyperparameters.OrderBy(hyperparameter => hyperparameter.Default is null ? 0 : 1).Select(hyperparameter => ModuleNames.Parameter(hyperparameter, symbols));
            writer.Line($"public static Tensor Compute({string.Join(", ", parameters.Select(name => "Tensor " + name).Concat(values))})");
            writer.Block(() =>
            {
                writer.Line($"Check({string.Join(", ", parameters.Concat(check.Hyperparameters))});");
                DimSourceEmitter.Write(writer, loss.DimSources.Where(source => symbols.IsUsed(source.Symbol.Name)), parameters);
                writer.Append(body);
            });
            check.Write(writer);
        });
        return program.File(loss, writer);
    }

    private static CodeWriter Body(LossIr loss, ProgramNames program, SymbolNames symbols, IReadOnlyList<string> parameters)
    {
        var body = new CodeWriter();
        var dims = loss.DimSources.Select(source => CSharpName.Camel(source.Symbol.Name));
        var hyperparameters = loss.Hyperparameters.Select(hyperparameter => CSharpName.Camel(hyperparameter.Name));
        var context = new BodyContext
        {
            Names = symbols,
            Types = program.Types,
            Locals = new(Reserved.Locals.Concat(parameters).Concat(dims).Concat(hyperparameters)),
            ResultName = _ => "loss",
            Training = "true",
            Device = parameters[0] + ".device",
        };
        BodyEmitter.Emit(context, body, loss.Inputs.Select((input, index) => (input, parameters[index])), loss.Body);
        return body;
    }
}

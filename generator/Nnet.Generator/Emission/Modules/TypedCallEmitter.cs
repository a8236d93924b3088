using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The typed call of a network, and the types of its inputs and results.</summary>
internal sealed class TypedCallEmitter(ModuleIr module, ModuleNames names)
{
    public void Write(CodeWriter writer)
    {
        WriteCall(writer);
        for (var i = 0; i < module.Inputs.Count; i++) WriteType(writer, names.Inputs[i], $"The input {module.Inputs[i].Name}", module.Inputs[i].Type);
        for (var i = 0; i < module.Results.Count; i++) WriteType(writer, names.Results[i], $"The result {module.Results[i].Name}", module.Results[i].Type);
    }

    private void WriteCall(CodeWriter writer)
    {
        var parameters = module.Inputs.Select((input, index) => (Type: names.Inputs[index], Name: CSharpName.Camel(input.Name!))).ToArray();
        var results = module.Results.Select((_, index) => ModuleSignature.ResultName(module, index)).ToArray();
        var call = $"call({string.Join(", ", parameters.Select(parameter => parameter.Name + ".Tensor"))})";
        var signature = $"call({string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))})";
        writer.Line();
        writer.Line("/// <summary>The forward pass over typed tensors; the caller owns what it gets.</summary>");
        foreach (var (input, index) in module.Inputs.Select((input, index) => (input, index))) writer.Line(XmlDoc.Parameter(parameters[index].Name, input.Type.ToString()));
        writer.Line(XmlDoc.Returns(string.Join(", ", module.Results.Select(result => result.Type.ToString()))));
        if (results.Length == 1)
        {
            writer.Line($"public {names.Results[0]} {signature} => new({call});");
            return;
        }

        writer.Line($"public ({string.Join(", ", results.Select((name, index) => $"{names.Results[index]} {name}"))}) {signature}");
        writer.Block(() =>
        {
            writer.Line($"var ({string.Join(", ", results)}) = {call};");
            writer.Line($"return ({string.Join(", ", results.Select(name => $"new({name})"))});");
        });
    }

    private static void WriteType(CodeWriter writer, string name, string what, TensorType type)
    {
        writer.Line();
        writer.Line($"/// <summary>{XmlDoc.Escape(what)}: {XmlDoc.Escape(type.ToString())}.</summary>");
        writer.Line($"public readonly struct {name} : IDisposable");
        writer.Block(() =>
        {
            writer.Line("/// <summary>Checks the element type and the shape of a tensor, which then belongs to this.</summary>");
            writer.Line(XmlDoc.Exception("ArgumentException", $"The tensor is not {type}."));
            writer.Line($"public {name}(Tensor tensor)");
            writer.Block(() =>
            {
                var check = new ShapePattern([]);
                writer.Line($"if ({check.Mismatch("tensor", type)})");
                writer.Indented(() => writer.Line($"throw new ArgumentException($\"{name} is {type}, but the tensor is {{Describe(tensor)}}.\", nameof(tensor));"));
                writer.Line("Tensor = tensor;");
            });
            writer.Line();
            writer.Line($"/// <summary>{XmlDoc.Escape(type.ToString())}</summary>");
            writer.Line("public Tensor Tensor { get; }");
            writer.Line();
            writer.Line("/// <summary>The tensor itself.</summary>");
            writer.Line($"public static implicit operator Tensor({name} value) => value.Tensor;");
            writer.Line();
            writer.Line("/// <summary>Disposes the tensor.</summary>");
            writer.Line("public void Dispose() => Tensor.Dispose();");
        });
    }
}

using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Optimizers;

/// <summary>One number of an optimizer that can be set: <c>lr</c>, <c>betas.0</c>, <c>nesterov</c>.</summary>
/// <param name="Path">Its name in the runtime, after <c>optimizer.</c>.</param>
/// <param name="Parameter">Its name as a parameter in C#.</param>
/// <param name="Type"><c>double</c> or <c>bool</c>.</param>
/// <param name="Value">What the program gives, as C#.</param>
internal sealed record OptimizerOption(string Path, string Parameter, string Type, string Value)
{
    /// <summary>The options of an optimizer that are numbers or truth values, in the order of its row.</summary>
    public static IReadOnlyList<OptimizerOption> Of(OptimizerIr optimizer) => [.. optimizer.Arguments.SelectMany(Of)];

    private static IEnumerable<OptimizerOption> Of(ArgumentIr argument) => argument.Value switch
    {
        ListValue list => list.Items.Select((item, index) => Number($"{argument.Name}.{CSharpLiteral.Of(index)}", CSharpName.Camel(argument.Name) + CSharpLiteral.Of(index), item)),
        BoolValue value => [new(argument.Name, CSharpName.Camel(argument.Name), "bool", CSharpLiteral.Of(value.Value))],
        NumberValue or DimValue => [Number(argument.Name, CSharpName.Camel(argument.Name), argument.Value)],
        UnaryValue or ArithmeticValue => [Number(argument.Name, CSharpName.Camel(argument.Name), argument.Value)],
        _ => [],
    };

    private static OptimizerOption Number(string path, string parameter, IrValue value) => new(path, parameter, "double", ValueEmitter.EmitReal(value, new()));
}

namespace Nnet.Tuning.Engine;

/// <summary>Parameters as the language writes them.</summary>
public static class SpaceText
{
    /// <summary><c>optimizer.lr in log 1e-05 to 0.1</c>.</summary>
    public static string Of(ParameterDefinition parameter) => $"{parameter.Name} in {Domain(parameter)}{Condition(parameter.When)}";

    private static string Domain(ParameterDefinition parameter) => parameter switch
    {
        ChoiceParameter choice => $"{{{string.Join(", ", choice.Options.Select(ParameterValues.Text))}}}",
        FloatParameter real => $"{(real.Log ? "log " : "")}{ParameterValues.Text(real.Low)} to {ParameterValues.Text(real.High)}{(real.Step is { } step ? $" step {ParameterValues.Text(step)}" : "")}",
        IntParameter whole => $"{(whole.Log ? "log " : "")}{whole.Low} to {whole.High}{(whole.Step != 1 ? $" step {whole.Step}" : "")}",
        _ => "?",
    };

    private static string Condition(ParameterCondition? when) =>
        when is null ? "" : $" when {when.Parameter} is {(when.Negated ? "not " : "")}{string.Join(" or ", when.Values.Select(ParameterValues.Text))}";
}

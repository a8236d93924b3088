using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Exchange;

/// <summary>The suggestions of an Optuna trial, old names and new; all bounds are values.</summary>
internal static class OptunaCalls
{
    public static (ParameterDefinition? Parameter, string? Note) Convert(PythonCall call)
    {
        var name = call.Word(0, "name");
        var isLog = call.Argument(99, "log") == "True";
        double? step = call.Argument(99, "step") is { } written && written != "None" ? call.Number(99, "step") : null;
        return call.Name switch
        {
            "float" => (new FloatParameter(name, call.Number(1, "low"), call.Number(2, "high"), isLog, step), null),
            "int" => (new IntParameter(name, (long)call.Number(1, "low"), (long)call.Number(2, "high"), (long)(step ?? 1), isLog), null),
            "uniform" => (new FloatParameter(name, call.Number(1, "low"), call.Number(2, "high")), null),
            "loguniform" => (new FloatParameter(name, call.Number(1, "low"), call.Number(2, "high"), true), null),
            "discrete_uniform" => (new FloatParameter(name, call.Number(1, "low"), call.Number(2, "high"), false, call.Number(3, "q")), null),
            "categorical" => (new ChoiceParameter(name, [.. call.List(1, "choices")]), null),
            _ => (null, null),
        };
    }
}

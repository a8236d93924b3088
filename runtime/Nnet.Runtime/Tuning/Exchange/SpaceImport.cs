using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Exchange;

/// <summary>A search space read from another tool's Python.</summary>
/// <param name="Parameters">The parameters, with values as bounds.</param>
/// <param name="Notes">What was converted or left out, a sentence each.</param>
public sealed record SpaceImport(ImmutableArray<ParameterDefinition> Parameters, ImmutableArray<string> Notes)
{
    /// <summary>Reads a Hyperopt space, or the suggestions of an Optuna objective; both may be in the text.</summary>
    /// <param name="python">Python source.</param>
    public static SpaceImport Read(string python)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterDefinition>();
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var call in PythonCall.FindAll(python))
        {
            try
            {
                var (parameter, note) = call.Owner == "hp" ? HyperoptCalls.Convert(call) : OptunaCalls.Convert(call);
                if (note is not null) notes.Add(note);
                if (parameter is null) continue;
                if (parameters.Any(known => known.Name == parameter.Name)) notes.Add($"\"{parameter.Name}\" is there twice; the first counts.");
                else parameters.Add(parameter);
            }
            catch (ArgumentException wrong)
            {
                notes.Add($"{call.Text}: {wrong.Message}");
            }
        }

        return new(parameters.ToImmutable(), notes.ToImmutable());
    }

    /// <summary>The space as a plan has it.</summary>
    public string ToNnet() => $"space {{\n{string.Concat(Parameters.Select(parameter => $"    {SpaceLine.Of(parameter)}\n"))}}}\n";
}

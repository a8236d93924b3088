using System.Collections.Immutable;
using Nnet.Randomness;

namespace Nnet.Tuning.Engine;

/// <summary>
/// Population-based training (Jaderberg et al. 2017) as a study whose trials are short pieces of training: trial n belongs to member n mod P of generation n / P and
/// goes on from the weights of its parent. A member of the worst quarter goes on from one of the best quarter, with its values perturbed.
/// </summary>
/// <param name="mayChange">Whether a parameter can change in the middle of a training; what decides the shapes of weights can't.</param>
public sealed class PopulationSampler(Predicate<ParameterDefinition> mayChange) : ISampler
{
    private const double ResampleShare = 0.25;
    private readonly SobolSampler first = new();

    /// <inheritdoc/>
    public bool IsAdaptive => true;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history)
    {
        if (Parent(study, number, history) is not { } parent) return first.Propose(study, number % SizeOf(study), history);
        return parent.Number == number - SizeOf(study) ? parent.Parameters : Perturb(study, number, parent.Parameters);
    }

    /// <summary>The trial whose weights a trial goes on from; null: it begins anew, in the first generation or where nothing of the last one is left.</summary>
    public static Trial? Parent(StudyDefinition study, int number, ImmutableArray<Trial> history)
    {
        var size = SizeOf(study);
        var sign = study.Maximize[0] ? -1 : 1;
        Trial[] ranked = [.. history.Where(trial => trial.Number / size == (number / size) - 1 && trial.State == TrialState.Finished).OrderBy(trial => sign * trial.Values[0]).ThenBy(trial => trial.Number)];
        if (ranked.Length == 0) return null;
        var quarter = Math.Max(1, ranked.Length / 4);
        var place = Array.FindIndex(ranked, trial => trial.Number == number - size);
        if (place >= 0 && (place < ranked.Length - quarter || ranked.Length < 2)) return ranked[place];
        return ranked[new CounterRandom(study.Seed, "population parent", number).NextInt(quarter)];
    }

    private static int SizeOf(StudyDefinition study) => study.Generation ?? throw new ArgumentException("A population needs a study with generations.");

    private ImmutableSortedDictionary<string, object> Perturb(StudyDefinition study, int number, ImmutableSortedDictionary<string, object> values)
    {
        var random = new CounterRandom(study.Seed, "population", number);
        var changed = values;
        foreach (var parameter in study.Space.Parameters.Where(parameter => values.ContainsKey(parameter.Name) && mayChange(parameter)))
        {
            var (resample, place, up) = (random.NextDouble() < ResampleShare, random.NextDouble(), random.NextDouble() < 0.5);
            changed = changed.SetItem(parameter.Name, resample ? parameter.FromUnit(place) : Moved(parameter, values[parameter.Name], up));
        }

        return study.Space.ReasonAgainst(changed) is null ? changed : values;
    }

    /// <summary>A fifth more or less, or the neighbour among choices, inside the bounds.</summary>
    private static object Moved(ParameterDefinition parameter, object value, bool up) => parameter switch
    {
        ChoiceParameter choice => choice.Options[Math.Clamp(choice.IndexOf(value) + (up ? 1 : -1), 0, choice.Options.Length - 1)],
        FloatParameter { Step: null } real => Math.Clamp(ParameterValues.Number(value) * (up ? 1.2 : 0.8), real.Low, real.High),
        _ => parameter.FromUnit(Math.Clamp(parameter.ToUnit(value) + (up ? 1.0 : -1.0) / Math.Max(2, parameter.Count ?? 10), 0, 1)),
    };
}

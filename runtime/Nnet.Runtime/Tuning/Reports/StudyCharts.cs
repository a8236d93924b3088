using System.Globalization;
using Nnet.Reports.Charts;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Reports;

/// <summary>Charts of trials: every point has the trial's number and values as its title.</summary>
internal static class StudyCharts
{
    private const int FewestToCut = 6;
    private const double Width = 560;
    private const double Height = 260;
    private const double Left = 58;
    private const double Right = Width - 14;
    private const double Top = 34;
    private const double Bottom = Height - 38;

    /// <summary>The score of each trial in order, and the best so far.</summary>
    public static string History(StudyPicture study)
    {
        var svg = new Svg(Width, Height);
        var shown = study.Trials.Where(trial => trial.Trial.Score is { } score && double.IsFinite(score)).ToArray();
        var x = new Axis([1, .. study.Trials.Select(trial => (double)trial.Number)], Left, Right - 6);
        var y = Scores(study);
        Frame(svg, study.Objective, "trial", x, y);
        var (best, line) = (double.NaN, new List<(double, double)>());
        foreach (var trial in shown.Where(trial => trial.Trial.State == TrialState.Finished))
        {
            var score = trial.Trial.Score!.Value;
            var next = double.IsNaN(best) ? score : study.Maximize ? Math.Max(best, score) : Math.Min(best, score);
            if (!double.IsNaN(best)) line.Add((x.At(trial.Number), y.At(best)));
            line.Add((x.At(trial.Number), y.At(next)));
            best = next;
        }

        svg.Path(line, "class=\"curve s2\"");
        foreach (var trial in shown) Dot(svg, study, trial, x.At(trial.Number), y.At(trial.Trial.Score!.Value));
        foreach (var trial in study.Trials.Where(trial => trial.Trial.State is TrialState.Failed or TrialState.Infeasible)) svg.Text(x.At(trial.Number), Bottom - 3, "×", "failed", "middle");
        StepLegend(svg, study);
        return svg.ToString();
    }

    /// <summary>The score against one parameter.</summary>
    public static string Slice(StudyPicture study, ParameterDefinition parameter)
    {
        var svg = new Svg(Width, Height);
        var y = Scores(study);
        svg.Text(14, 18, $"{study.Objective} by {parameter.Name}", "title");
        YTicks(svg, y);
        foreach (var (place, label) in Ticks(parameter)) svg.Text(Left + 8 + (place * (Right - Left - 16)), Height - 22, label, "tick", "middle");
        svg.Text(Width / 2, Height - 6, parameter.Name, "tick", "middle");
        foreach (var trial in study.Ranked.Reverse().Where(trial => trial.Trial.Parameters.ContainsKey(parameter.Name)))
            Dot(svg, study, trial, Left + 8 + (parameter.ToUnit(trial.Trial.Parameters[parameter.Name]) * (Right - Left - 16)), y.At(trial.Trial.Score!.Value));
        return svg.ToString();
    }

    /// <summary>Every trial as a line through its values; the better, the stronger.</summary>
    public static string Parallel(StudyPicture study)
    {
        const double wide = 1140;
        const double tall = 300;
        var svg = new Svg(wide, tall) { Name = "Parallel coordinates of the trials" };
        var parameters = study.Space.Parameters;
        var y = new Axis(Shown(study), tall - 44, 40);
        double Column(int i) => 70 + (i * (wide - 150) / Math.Max(1, parameters.Length));
        for (var i = 0; i < parameters.Length; i++)
        {
            svg.Line(Column(i), 40, Column(i), tall - 44, "grid");
            svg.Text(Column(i), 22, parameters[i].Name, "title", "middle");
            foreach (var (place, label) in Ticks(parameters[i])) svg.Text(Column(i) - 6, tall - 44 - (place * (tall - 84)) + 4, label, "tick", "end");
        }

        svg.Line(Column(parameters.Length), 40, Column(parameters.Length), tall - 44, "grid");
        svg.Text(Column(parameters.Length), 22, study.Objective, "title", "middle");
        foreach (var (value, label) in y.Ticks()) svg.Text(Column(parameters.Length) + 6, y.At(value) + 4, label, "tick");
        for (var rank = study.Ranked.Count - 1; rank >= 0; rank--)
        {
            var trial = study.Ranked[rank];
            var share = 1 - ((double)rank / study.Ranked.Count);
            var points = parameters.Select((parameter, i) => (Parameter: parameter, X: Column(i))).Where(entry => trial.Trial.Parameters.ContainsKey(entry.Parameter.Name))
                .Select(entry => (entry.X, tall - 44 - (entry.Parameter.ToUnit(trial.Trial.Parameters[entry.Parameter.Name]) * (tall - 84))))
                .Append((Column(parameters.Length), y.At(trial.Trial.Score!.Value)));
            var style = rank == 0 ? "class=\"curve s2\" stroke-width=\"3\"" : string.Create(CultureInfo.InvariantCulture, $"class=\"curve s0\" opacity=\"{0.08 + (0.6 * share * share):0.##}\"");
            svg.Path(points, style);
        }

        svg.Text(wide / 2, tall - 8, "Each line is a trial; the best is green, and the better the stronger.", "tick", "middle");
        return svg.ToString();
    }

    /// <summary>Shares as bars.</summary>
    public static string Bars(string title, IReadOnlyList<(string Name, double Share)> bars)
    {
        var height = 40 + (bars.Count * 26.0);
        var svg = new Svg(Width, height);
        svg.Text(14, 18, title, "title");
        for (var i = 0; i < bars.Count; i++)
        {
            var at = 34 + (i * 26.0);
            svg.Text(190, at + 13, bars[i].Name, "tick", "end");
            svg.Rectangle(198, at, Math.Max(1, (Width - 270) * bars[i].Share), 17, "class=\"bar\"");
            svg.Text(204 + ((Width - 270) * bars[i].Share), at + 13, bars[i].Share.ToString("0 %", CultureInfo.InvariantCulture), "tick");
        }

        return svg.ToString();
    }

    /// <summary>A number by rate, each point in the colour of its label.</summary>
    public static string Rates(string title, IReadOnlyList<(double Rate, double Value, string Label)> points)
    {
        var svg = new Svg(Width, Height);
        double Place(double rate) => Left + 10 + ((Right - Left - 20) * Math.Log(rate / points[0].Rate) / Math.Max(1e-9, Math.Log(points[^1].Rate / points[0].Rate)));
        var finite = points.Where(point => double.IsFinite(point.Value)).ToArray();
        var first = finite.Length == 0 ? 1 : finite.Max(point => point.Label == "explode" ? 0 : point.Value);
        var y = new Axis(finite.Select(point => Math.Min(point.Value, 1.6 * first)).Append(0), Bottom, Top);
        svg.Text(14, 18, title, "title");
        YTicks(svg, y);
        foreach (var point in points.Where((_, i) => points.Count <= 9 || i % 2 == 0)) svg.Text(Place(point.Rate), Height - 22, point.Rate.ToString("0.#e+0", CultureInfo.InvariantCulture), "tick", "middle");
        svg.Text(Width / 2, Height - 6, "learning rate (log)", "tick", "middle");
        svg.Path(finite.Select(point => (Place(point.Rate), y.At(Math.Min(point.Value, 1.6 * first)))), "class=\"curve s0\"");
        foreach (var point in points)
        {
            var value = double.IsFinite(point.Value) ? Math.Min(point.Value, 1.6 * first) : 1.6 * first;
            svg.Circle(Place(point.Rate), y.At(value), 5, $"class=\"rate {point.Label}\"", string.Create(CultureInfo.InvariantCulture, $"{point.Rate:0.##e+0}: {point.Label}, {point.Value:0.####}"));
        }

        var at = Right;
        foreach (var label in new[] { "explode", "good", "flat" })
        {
            svg.Text(at, 18, label, "tick", "end");
            at -= (label.Length * 6.5) + 8;
            svg.Circle(at, 14, 4, $"class=\"rate {label}\"", label);
            at -= 14;
        }

        return svg.ToString();
    }

    private static Axis Scores(StudyPicture study)
    {
        return new(Shown(study), Bottom - 4, Top + 4);
    }

    /// <summary>The scores that an axis spans: those far worse than most stand at its edge, so that the good ones can be told apart.</summary>
    private static IEnumerable<double> Shown(StudyPicture study)
    {
        double[] scores = [.. study.Ranked.Select(trial => trial.Trial.Score!.Value).OrderBy(score => study.Maximize ? -score : score)];
        if (scores.Length < FewestToCut) return scores;
        var reach = 4 * Math.Abs(scores[0] - scores[scores.Length / 2]);
        return reach == 0 ? scores : scores.Where(score => Math.Abs(score - scores[0]) <= reach);
    }

    private static void Dot(Svg svg, StudyPicture study, PlacedTrial trial, double x, double y)
    {
        var step = study.Trials.Select(other => other.Step).Distinct().ToList().IndexOf(trial.Step);
        var kind = trial.Trial.State == TrialState.Pruned ? "trial pruned" : trial == study.Best ? "trial best" : "trial";
        svg.Circle(x, y, trial == study.Best ? 6 : 4.5, $"class=\"{kind} f{step % 6}\"", string.Create(CultureInfo.InvariantCulture, $"trial {trial.Number} ({trial.Step}): {trial.Trial.Score:0.#####} with {Searches.Assignments.Text(trial.Trial.Parameters)}"));
    }

    private static void StepLegend(Svg svg, StudyPicture study)
    {
        var at = Right;
        foreach (var (step, i) in study.Trials.Select(trial => trial.Step).Distinct().Select((step, i) => (step, i)).Reverse())
        {
            svg.Text(at, 18, step, "tick", "end");
            at -= (step.Length * 6.2) + 8;
            svg.Circle(at, 14, 4, $"class=\"trial f{i % 6}\"", step);
            at -= 14;
        }
    }

    private static void Frame(Svg svg, string title, string xTitle, Axis x, Axis y)
    {
        svg.Text(14, 18, title, "title");
        YTicks(svg, y);
        foreach (var (value, label) in x.Ticks(8).Where(tick => tick.Value == Math.Floor(tick.Value))) svg.Text(x.At(value), Height - 22, label, "tick", "middle");
        svg.Text(Width / 2, Height - 6, xTitle, "tick", "middle");
    }

    private static void YTicks(Svg svg, Axis y)
    {
        foreach (var (value, label) in y.Ticks())
        {
            svg.Line(Left, y.At(value), Right, y.At(value), "grid");
            svg.Text(Left - 6, y.At(value) + 4, label, "tick", "end");
        }
    }

    /// <summary>Places along a parameter with their values.</summary>
    private static IEnumerable<(double Place, string Label)> Ticks(ParameterDefinition parameter) => parameter switch
    {
        ChoiceParameter choice => choice.Options.Select(option => (parameter.ToUnit(option), ParameterValues.Text(option))),
        FloatParameter { Log: true } real => Powers(real.Low, real.High).Select(value => (parameter.ToUnit(value), string.Create(CultureInfo.InvariantCulture, $"1e{Math.Round(Math.Log10(value)):0}"))),
        FloatParameter real => Enumerable.Range(0, 6).Select(i => real.Low + (i * (real.High - real.Low) / 5)).Select((value, i) => (i / 5.0, value.ToString("0.###", CultureInfo.InvariantCulture))),
        IntParameter whole => new[] { whole.Low, (whole.Low + whole.High) / 2, whole.High }.Distinct().Select(value => (Math.Clamp(parameter.ToUnit(value), 0, 1), value.ToString(CultureInfo.InvariantCulture))),
        _ => [],
    };

    private static IEnumerable<double> Powers(double low, double high)
    {
        for (var power = Math.Ceiling(Math.Log10(low) - 1e-9); power <= Math.Floor(Math.Log10(high) + 1e-9); power++) yield return Math.Clamp(Math.Pow(10, power), low, high);
    }
}

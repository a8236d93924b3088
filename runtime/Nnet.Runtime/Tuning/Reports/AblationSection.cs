using System.Globalization;
using Nnet.Reports;

namespace Nnet.Tuning.Reports;

/// <summary>The table of an ablation: each change on the way from the program's values to the best, together with those before and alone, and whether it adds up.</summary>
internal static class AblationSection
{
    public static void Write(Page page, StudyPicture study)
    {
        if (study.Ablation is not { } ablation) return;
        page.Heading("What each change contributes");
        if (ablation.Baseline is { } start)
        {
            page.Html("<div class=\"words\">");
            page.Table(["change", study.Objective, "change over the row before", "alone, over the first row"],
            [
                ["the program's own values", StudyNumbers.Number(start), "", ""],
                .. ablation.Rows.Zip(ablation.Deltas).Select(entry => (IReadOnlyList<string>)[$"+ {string.Join(" and ", entry.First.Changed)}", StudyNumbers.Number(entry.First.Score), Signed(entry.Second), entry.First.Alone is { } alone ? Signed(alone - start) : ""]),
            ]);
            page.Html("</div>");
        }

        foreach (var verdict in ablation.Verdicts(study.Maximize, study.Noise)) page.Paragraph(verdict);
    }

    private static string Signed(double value) => value.ToString("+0.####;-0.####;±0", CultureInfo.InvariantCulture);
}

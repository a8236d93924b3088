using System.Text;

namespace Nnet.Language.Ops;

/// <summary>The catalogue of the language reference, made from the tables: dsl/Ops/README.md.</summary>
public static class Catalogue
{
    public static string ToMarkdown()
    {
        var text = new StringBuilder();
        Line(text, "# Catalogue");
        Line(text);
        Line(text, "Generated from the tables in this folder; a test keeps it current. A name with `?` may be left out, `...` takes any number of values,");
        Line(text, "`kernel: 3` and `kernel: (3, 5)` are both right where there is one number for each axis. In C#, `Nnet.Layers` is Nnet.Runtime's, the rest TorchSharp's.");
        Operations(text, "Layers", OpCategory.Layer);
        Operations(text, "Activations", OpCategory.Activation);
        Operations(text, "Functions", OpCategory.Function);
        Operations(text, "Losses", OpCategory.Loss);
        Operations(text, "Penalties", OpCategory.Penalty);
        Rows(text, "Metrics", MetricTable.All.Select(row => (SignatureText.Of(row with { Inputs = [] }), row.Summary)));
        Options(text, "Optimizers", OptimizerTable.Table);
        Options(text, "Schedules", ScheduleTable.Table);
        Options(text, "Clipping", ClipTable.Table);
        Options(text, "Initializers", InitializerTable.Table);
        Options(text, "Sources", SourceTable.Table);
        Options(text, "Augmentations", AugmentationTable.Table);
        Options(text, "Test-time augmentations", TestTimeTable.Table);
        return text.ToString();
    }

    private static void Operations(StringBuilder text, string title, OpCategory category)
    {
        Heading(text, title, "call", "what it does", "in C#", "in ONNX");
        foreach (var row in OpTable.All.Where(row => row.Category == category))
        {
            var onnx = !row.Onnx.Exists ? "no form" : row.Onnx.Operators.IsEmpty ? "nothing" : string.Join(", ", row.Onnx.Operators);
            Line(text, $"| `{SignatureText.Of(row)}` | {row.Summary} | `{row.Torch.Name}` | {onnx} |");
        }
    }

    private static void Options(StringBuilder text, string title, OptionTable table) => Rows(text, title, table.All.Select(row => (SignatureText.Of(row), row.Summary)));

    private static void Rows(StringBuilder text, string title, IEnumerable<(string Signature, string Summary)> rows)
    {
        Heading(text, title, "call", "what it does");
        foreach (var (signature, summary) in rows) Line(text, $"| `{signature}` | {summary} |");
    }

    private static void Heading(StringBuilder text, string title, params string[] columns)
    {
        Line(text);
        Line(text, $"## {title}");
        Line(text);
        Line(text, $"| {string.Join(" | ", columns)} |");
        Line(text, $"|{string.Concat(columns.Select(_ => "---|"))}");
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}

using Nnet.Data.Samples;

namespace Nnet.Data.Profiling;

/// <summary>Looks for what is wrong with data before it is trained on. What <c>nnet data check</c> shows.</summary>
public static class DataCheck
{
    private const double Imbalance = 10;
    private const double RareShare = 0.05;

    /// <summary>Goes through all samples of all parts once.</summary>
    public static IReadOnlyList<DataFinding> Run(DataSet data)
    {
        var label = data.Definition.Fields.FirstOrDefault(field => field is { Type: FieldType.Class, Shape.Count: 0 });
        List<DataFinding> findings = [.. SampleCheck.Run(data, label)];
        if (label is not null)
        {
            findings.AddRange(Classes(data, label));
        }

        return findings;
    }

    private static IEnumerable<DataFinding> Classes(DataSet data, FieldDefinition label)
    {
        var counts = data.ClassCounts("train", label.Name);
        var words = data.Part("train").Table.WordsOf(label.Name);
        string Name(int i) => i < words.Count ? $"\"{words[i]}\"" : $"{i}";
        var (rarest, most) = (-1, 0);
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] == 0)
            {
                yield return new DataFinding(DataFindingKind.EmptyClass, $"Class {Name(i)} of \"{label.Name}\" has no sample in the training part.");
            }

            rarest = counts[i] > 0 && (rarest < 0 || counts[i] < counts[rarest]) ? i : rarest;
            most = counts[i] > counts[most] ? i : most;
        }

        if (rarest >= 0 && counts[most] >= Imbalance * counts[rarest])
        {
            yield return new DataFinding(DataFindingKind.Imbalance, $"Class {Name(most)} of \"{label.Name}\" has {counts[most]} samples, class {Name(rarest)} only {counts[rarest]}. Consider class_weights or balanced, and look at more than accuracy.");
        }

        for (var i = 0; i < words.Count; i++)
        {
            var others = words.Where((_, other) => other != i && counts[i] <= RareShare * counts[other]).ToArray();
            if (Reading.Near.Find(words[i], others) is { } near)
            {
                yield return new DataFinding(DataFindingKind.LikelyTypo, $"Class \"{words[i]}\" of \"{label.Name}\" has only {counts[i]} samples and is nearly called \"{near}\". Is it mistyped?");
            }
        }
    }
}

using System.Text.Json.Nodes;
using Nnet.Callbacks;
using Nnet.Checkpoints;
using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Reports.Runs;
using Nnet.Runs;
using Nnet.Training.State;

namespace Nnet.Training.Members;

/// <summary>
/// Trains a recipe several times, one after the other: once for each fold of its data, or the members of an ensemble, each with a seed of its own. Each is a run in a
/// folder inside of the run's (<c>fold-1</c>, <c>member-1</c>), and can be resumed like any other; what is finished is not trained again.
/// </summary>
internal sealed class MemberTrainer(Recipe recipe, HyperparameterValues values, RecipeDefinition definition, TrainingOptions options)
{
    /// <summary>How many trainings a recipe asks for; 1 for an ordinary one.</summary>
    public static int Count(RecipeDefinition definition, TrainingOptions options) =>
        options.Member is not null ? 1 : options.Fold is null && definition.Data.Split is FoldSplit folds ? folds.Count : definition.Ensemble;

    private bool IsFolds => options.Fold is null && definition.Data.Split is FoldSplit;

    /// <summary>Trains what is not finished yet.</summary>
    /// <exception cref="HyperparameterException">The recipe asks for folds and for an ensemble.</exception>
    public TrainingResult Run(CancellationToken interrupt)
    {
        if (IsFolds && definition.Ensemble > 1)
        {
            throw new HyperparameterException($"{definition.Name} has {((FoldSplit)definition.Data.Split!).Count} folds and an ensemble of {definition.Ensemble}. Validate with the folds first, then train the ensemble on data with a split.");
        }

        if (options.RunsRoot is { } root)
        {
            return Run(Open(root), interrupt);
        }

        var temporary = Directory.CreateTempSubdirectory("nnet-members");
        try
        {
            return Run(Open(temporary.FullName), interrupt) with { Folder = null };
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private RunFolder Open(string root)
    {
        if (!options.Resume)
        {
            return RunFolder.Create(root, definition.Name);
        }

        var unfinished = Resumption.Find(root, definition.Name);
        Resumption.Check(unfinished, values, options.Epochs ?? definition.Epochs, options.Program);
        return unfinished;
    }

    private TrainingResult Run(RunFolder folder, CancellationToken interrupt)
    {
        using var inUse = new RunLock(folder);
        var seed = options.Resume ? folder.ReadRecord()["seed"]!.GetValue<long>() : RunRecorder.NewSeed(definition, options);
        var record = options.Resume ? folder.ReadRecord() : RunRecord.New(recipe, values, options, options.Epochs ?? definition.Epochs, seed);
        record["status"] = "running";
        record["members"] = new JsonArray([.. Names().Select(name => (JsonNode)name)]);
        folder.WriteRecord(record);
        RunRecorder.CopyProgram(folder, options.Program);

        var results = new List<TrainingResult>();
        foreach (var (name, i) in Names().Select((name, i) => (name, i)))
        {
            foreach (var callback in options.Callbacks)
            {
                callback.OnMember(name.Replace('-', ' '), Names().Count);
            }

            results.Add(Finished(folder, name) ?? Train(folder, name, i, seed, interrupt));
            if (results[^1].Status != TrainingStatus.Finished)
            {
                break;
            }
        }

        return End(folder, record, results, seed);
    }

    private IReadOnlyList<string> Names() => [.. Enumerable.Range(1, Count(definition, options)).Select(number => $"{(IsFolds ? "fold" : "member")}-{number}")];

    private TrainingResult Train(RunFolder folder, string name, int i, long seed, CancellationToken interrupt)
    {
        var path = Path.Combine(folder.Path, name);
        return new Trainer(recipe, values, options with
        {
            Member = path,
            RunsRoot = options.RunsRoot ?? folder.Path,
            Fold = IsFolds ? i : options.Fold,
            Resume = options.Resume && (File.Exists(Path.Combine(path, "checkpoints", "state.safetensors")) || File.Exists(Path.Combine(path, "checkpoints", "state.previous.safetensors"))),
            Seed = IsFolds ? seed : MemberSeed(seed, i),
        }).Run(interrupt);
    }

    // The first member is the network that the recipe trains without an ensemble.
    private static long MemberSeed(long seed, int i) => i == 0 ? seed : Seeds.Derive(seed, "member", i) & int.MaxValue;

    /// <summary>A member that a run before this one has finished.</summary>
    private static TrainingResult? Finished(RunFolder folder, string name)
    {
        var path = Path.Combine(folder.Path, name);
        return File.Exists(Path.Combine(path, "run.json")) && RunFolder.Open(path) is var run && run.ReadRecord() is var record && record["status"]?.ToString() == "finished"
            ? MemberRecord.Read(run, record)
            : null;
    }

    private TrainingResult End(RunFolder folder, JsonObject record, List<TrainingResult> results, long seed)
    {
        var last = results[^1];
        var isFinished = last.Status == TrainingStatus.Finished;
        var summary = isFinished ? MemberSummary.Of(results) : [];
        var test = isFinished && !IsFolds ? Ensemble.Evaluate(recipe, values, definition, folder, options, seed) : [];
        var result = last with
        {
            Folder = folder.Path,
            Reason = isFinished ? $"{results.Count} {(IsFolds ? "folds" : "members")} are done" : last.Status == TrainingStatus.Interrupted ? $"{Path.GetFileName(last.Folder)}: {last.Reason}" : last.Reason,
            BestEpoch = isFinished ? 0 : last.BestEpoch,
            Best = isFinished ? (last.Best.Name, results.Average(member => member.Best.Value)) : last.Best,
            Test = test,
            Members = results,
            Summary = summary,
        };
        record["status"] = result.Status.ToString().ToLowerInvariant();
        record["reason"] = result.Reason;
        record["best"] = new JsonObject { [result.Best.Name] = Numbers.ToJson(result.Best.Value) };
        record["mean"] = Numbers.ToJson([.. summary.Select(entry => (entry.Name, entry.Mean))]);
        record["deviation"] = Numbers.ToJson([.. summary.Select(entry => (entry.Name, entry.Deviation))]);
        record["test"] = Numbers.ToJson(test);
        folder.WriteRecord(record);
        MemberRecord.WriteMetrics(folder, Names(), results);
        MembersReport.Write(folder, results, summary);
        foreach (var callback in options.Callbacks)
        {
            callback.OnEnd(new TrainingEnded(result));
        }

        return result;
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;

namespace Nnet.Tool.Tests.Tuning;

/// <summary>Trials of data with folds: judged by all of them.</summary>
public sealed class FoldedTuneTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-folds").FullName;

    public FoldedTuneTests()
    {
        var random = new Random(1);
        var rows = new StringBuilder("a,b,c,y\n");
        for (var i = 0; i < 120; i++)
        {
            var (a, b, c) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
            rows.Append(CultureInfo.InvariantCulture, $"{a:0.####},{b:0.####},{c:0.####},{(2 * a) - b + (c * a):0.####}\n");
        }

        File.WriteAllText(Path.Combine(folder, "points.csv"), rows.ToString());
        File.WriteAllText(Path.Combine(folder, "points.nnet"), """
            data Points {
                source    Csv("points.csv", header: true)
                field     x: float[3] from columns a to c
                field     y: float    from column y
                folds     3, seed 1
                normalize x
            }

            network Line(x: float[N, 3], width: int = 8) -> prediction: float[N] {
                return x |> Linear(width) |> ReLU |> Linear(1) |> Squeeze(-1)
            }

            loss Squared(prediction: float[N], y: float[N]) = MSELoss(prediction, y)

            optimizer Fast { Adam(lr: 1e-2) }

            train Fit {
                data      Points
                network   Line
                loss      Squared
                optimizer Fast
                batch     16
                epochs    2
                seed      3
            }

            tune Search {
                train    Fit
                minimize validation.loss
                space {
                    optimizer.lr  in log 1e-4 to 1e-1
                    network.width in {4, 8, 16}
                }
                search tpe 6 trials
                diagnose
            }
            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Trials_AreJudgedByTheMeanOverAllFolds()
    {
        var together = Tune();
        together.ShouldContain("(mean of 3 folds, ± ");
        var alone = Enumerable.Range(1, 3).Select(fold => Scores(Tune("--fold", $"{fold}", "--study", $"fold{fold}"))).ToArray();
        alone[0][0].ShouldNotBe(alone[1][0]);
        Scores(together)[0].ShouldBe(alone.Average(fold => fold[0]), 1e-5);
    }

    [Fact]
    public void Trials_OfOneAndOfThreeWorkers_AreTheSame() =>
        Scores(Tune("--study", "three", "--workers", "3")).Order().ShouldBe(Scores(Tune()).Order());

    [Fact]
    public void Study_ThatCountedOneFold_BeginsAnewWithAll()
    {
        Tune("--fold", "1");
        Tune().ShouldContain("begins anew");
    }

    [Fact]
    public void Threads_BelongToTheStudy()
    {
        Tune("--threads", "1").ShouldNotContain("threads");
        Tune().ShouldNotContain("threads");
        Tune("--threads", "2").ShouldContain("Trials compute with 2 threads from now on instead of 1");
    }

    [Fact]
    public void Fold_ThatTheDataDoesNotHave_IsRefused()
    {
        var (code, _, error) = NnetCommand.Run("tune", folder, "--fold", "4");
        code.ShouldBe(2);
        error.ShouldContain("the folds 1 to 3");
    }

    private string Tune(params string[] arguments)
    {
        var (code, output, error) = NnetCommand.Run(["tune", folder, .. arguments]);
        code.ShouldBe(0, output + error);
        return output;
    }

    private static double[] Scores(string output) => [.. Regex.Matches(output, @"^trial \d+: validation.loss=(\S+)", RegexOptions.Multiline).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
}

using System.Xml.Linq;
using Nnet.Hyperparameters;
using Nnet.Reports.Runs;
using Nnet.Runs;
using Nnet.Runtime.Tests.Training;
using Nnet.Training;
using Shouldly;

namespace Nnet.Runtime.Tests.Reports;

public sealed class RunReportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-report").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_Classification_HasEverySection()
    {
        var page = Page(Train());
        Headings(page).ShouldBe(["Curves", "Classes (test part, best weights)", "Worst samples (test part)", "Anomalies", "Network DigitNet", "How to do it again", "Environment", "digits.nnet"], ignoreOrder: true);
        page.Descendants("svg").Select(svg => svg.Attribute("aria-label")!.Value).ShouldBe(["loss", "accuracy", "loss of each step", "learning rate", "gradient norm", "Confusion matrix"], ignoreOrder: true);
        page.Descendants("img").ShouldAllBe(picture => picture.Attribute("src")!.Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal) && picture.Attribute("alt")!.Value.Length > 0);
        page.Descendants().Attributes().ShouldAllBe(attribute => !attribute.Value.Contains("://", StringComparison.Ordinal));
        page.Descendants("script").ShouldBeEmpty();
    }

    [Fact]
    public void Write_Regression_ShowsPredictionsAndResiduals()
    {
        var run = Train();
        File.WriteAllText(Path.Combine(run.Path, "evaluation.json"), """
            {"part":"test","count":2,"pairs":[[1,1.5],[2,2.5]],"residuals":{"low":0.4,"high":0.6,"mean":0.5,"deviation":0.1,"counts":[0,2]},"worst":[{"sample":7,"truth":1,"predicted":1.5}]}
            """);
        RunReport.Write(run);
        var page = Page(run);
        Headings(page).ShouldContain("Predictions (test part, best weights)");
        page.Descendants("svg").Select(svg => svg.Attribute("aria-label")!.Value).ShouldContain("predicted against actual");
        page.Value.ShouldContain("too high on the whole");
        page.Descendants("td").Select(cell => cell.Value).ShouldContain("#7");
    }

    private static XElement Page(RunFolder run)
    {
        var html = File.ReadAllText(run.Report);
        return XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);
    }

    private static string[] Headings(XElement page) => [.. page.Descendants("h2").Select(heading => heading.Value)];

    private RunFolder Train()
    {
        var recipe = new DigitsRecipe();
        var result = new Trainer(recipe, new HyperparameterValues(recipe.Hyperparameters), new TrainingOptions
        {
            DataRoot = DigitsRecipe.Root,
            RunsRoot = folder,
            Epochs = 1,
            Program = [("digits.nnet", "// <a program> & its signs")],
        }).Run();
        return RunFolder.Open(result.Folder!);
    }
}

using System.Globalization;
using System.Text;
using Shouldly;

namespace Nnet.Tool.Tests;

/// <summary>Predictions of files that a run has not seen, without targets: a table with categories, gaps and a normalized target.</summary>
public sealed class PredictInputTests(PredictInputTests.Houses houses) : IClassFixture<PredictInputTests.Houses>
{
    [Fact]
    public void Predict_FileWithoutTarget_GivesWhatThePartGivesInUnitsOfTheFile()
    {
        var part = Rows(houses.Predict("--part", "validation"));
        var file = Rows(houses.Predict("--input", houses.Write("new.csv", "town,rooms,size", row => $"{row.Town},{row.Rooms},{row.Size}")));
        file.Count.ShouldBe(Houses.Count);
        part.Count.ShouldBe(Houses.Count / 5);
        foreach (var (sample, price) in part)
        {
            file[sample].ShouldBe(price, 1e-3 * Math.Abs(price));
            price.ShouldBeInRange(houses.Prices.Min() - 60_000, houses.Prices.Max() + 60_000);
        }
    }

    [Fact]
    public void Predict_FileOfOneTown_KeepsTheNumbersOfCategories()
    {
        var all = Rows(houses.Predict("--input", houses.Write("all.csv", "town,rooms,size", row => $"{row.Town},{row.Rooms},{row.Size}")));
        var last = houses.Sold.Select((row, i) => (row, i)).Where(entry => entry.row.Town == "Yle").ToArray();
        var alone = Rows(houses.Predict("--input", houses.Write("one.csv", "town,rooms,size", row => row.Town == "Yle" ? $"{row.Town},{row.Rooms},{row.Size}" : null)));
        alone.Values.ShouldBe(last.Select(entry => all[entry.i]), 1e-1);
    }

    [Theory]
    [InlineData("town,rooms\n", "Ale,3\n", "there is no column \"size\"")]
    [InlineData("town,rooms,size\n", "Zoo,3,100\n", "has no category \"Zoo\" in the training part")]
    [InlineData("town,rooms,size\n", "Ale,many,100\n", "takes numbers, but there is \"many\"")]
    public void Predict_FileThatDoesNotFit_IsOneLine(string header, string row, string words)
    {
        var path = Path.Combine(houses.Folder, "bad.csv");
        File.WriteAllText(path, header + row);
        var (code, _, error) = NnetCommand.Run("predict", houses.Run, "--input", path);
        code.ShouldBe(2);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(words);
    }

    [Fact]
    public void Predict_FileThatIsNotThere_SaysSo()
    {
        var (code, _, error) = NnetCommand.Run("predict", houses.Run, "--input", "nowhere.csv");
        code.ShouldBe(2);
        error.ShouldContain("There is no file or folder \"nowhere.csv\" to predict.");
    }

    private static Dictionary<int, double> Rows(string csv) =>
        csv.TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')).ToDictionary(cells => int.Parse(cells[0], CultureInfo.InvariantCulture), cells => double.Parse(cells[1], CultureInfo.InvariantCulture));

    /// <summary>A house.</summary>
    public sealed record House(string Town, string Rooms, int Size, int Price);

    /// <summary>Made-up houses, and a network that has learnt their prices.</summary>
    public sealed class Houses : IDisposable
    {
        public const int Count = 200;
        private static readonly string[] Towns = ["Ale", "Bree", "Yle"];

        public Houses()
        {
            var random = new Random(3);
            Sold = [.. Enumerable.Range(0, Count).Select(i => (Town: random.Next(3), Rooms: random.Next(1, 7), Size: random.Next(30, 200))).Select((house, i) =>
                new House(Towns[house.Town], i % 11 == 0 ? "" : $"{house.Rooms}", house.Size, 100_000 + (house.Size * 2000) + (house.Town * 50_000) + (house.Rooms * 10_000)))];
            Write("houses.csv", "rooms,size,town,price", row => $"{row.Rooms},{row.Size},{row.Town},{row.Price}");
            File.WriteAllText(Path.Combine(Folder, "houses.nnet"), """
                data Market {
                    source    Csv("houses.csv", header: true, missing: mean)
                    field     numbers: float[2] from columns rooms, size
                    field     town:    token(3) from column town
                    field     price:   float    from column price, scale 1/1000
                    split     train 80%, validation 20%, seed 1
                    normalize numbers, price
                }

                network Appraiser(numbers: float[N, 2], town: token(3)[N]) -> value: float[N] {
                    let place = town |> Embedding(3, 2)
                    return Concat(numbers, place, dim: 1) |> Linear(16) |> ReLU |> Linear(1) |> Squeeze(-1)
                }

                loss Squared(value: float[N], price: float[N]) = MSELoss(value, price)

                optimizer Fast { Adam(lr: 1e-2) }

                train Prices {
                    data      Market
                    network   Appraiser
                    loss      Squared
                    optimizer Fast
                    batch     20
                    epochs    20
                    seed      1
                }
                """);
            var (code, output, error) = NnetCommand.Run("train", Folder);
            code.ShouldBe(0, output + error);
            Run = Directory.GetDirectories(Path.Combine(Folder, "runs", "Prices")).Single();
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("nnet-houses").FullName;

        public IReadOnlyList<House> Sold { get; }

        public IEnumerable<int> Prices => Sold.Select(house => house.Price);

        public string Run { get; }

        /// <summary>A table of the houses that have a row.</summary>
        public string Write(string name, string header, Func<House, string?> row)
        {
            var text = new StringBuilder(header).Append('\n');
            foreach (var line in Sold.Select(row).OfType<string>())
            {
                text.Append(line).Append('\n');
            }

            var path = Path.Combine(Folder, name);
            File.WriteAllText(path, text.ToString());
            return path;
        }

        public string Predict(params string[] arguments)
        {
            var (code, output, error) = NnetCommand.Run(["predict", Run, .. arguments]);
            code.ShouldBe(0, error);
            return output;
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}

// Samples a second from the file to the batch, without torch: dotnet run -c Release --project tests/benchmarks/Nnet.Benchmarks.Data -- DATA_FOLDER
using System.Diagnostics;
using System.Globalization;
using Nnet.Data;
using Nnet.Data.Batches;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var root = args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable("NNET_DATA") ?? ".";
var digits = new DataDefinition
{
    Name = "Digits",
    Sources = [Source("Csv", "tabular/digits.csv.gz")],
    Fields =
    [
        new("image", FieldType.Float, [1, 8, 8]) { From = new ColumnRange(0, 64), Scale = 1.0 / 16 },
        new("label", FieldType.Class, []) { Classes = 10, From = new ColumnNumbers([64]) },
    ],
};
var garments = new DataDefinition
{
    Name = "Garments",
    Sources = [Source("Idx", "fashion-mnist/train-images-idx3-ubyte.gz", "fashion-mnist/train-labels-idx1-ubyte.gz")],
    Fields =
    [
        new("image", FieldType.Float, [1, 28, 28]) { From = new SourcePart("images"), Scale = 1.0 / 255 },
        new("label", FieldType.Class, []) { Classes = 10, From = new SourcePart("labels") },
    ],
    Normalize = ["image"],
};
Console.WriteLine("data, augmentation, workers, samples per second, bytes allocated per batch");
Measure("digits, none", digits, 32, 40);
Measure("digits, shift and rotate", digits with { Augment = [new("image", [Step("Shift", ("pixels", 1)), Step("Rotate", ("degrees", 10))])] }, 32, 20);
Measure("garments, normalized", garments, 128, 2);
Measure("garments, flip and crop", garments with { Augment = [new("image", [Step("HorizontalFlip"), Step("RandomCrop", ("size", 28), ("padding", 2))])] }, 128, 2);
Measure("garments, flip and rotate", garments with { Augment = [new("image", [Step("HorizontalFlip"), Step("Rotate", ("degrees", 10))])] }, 128, 1);
Measure("garments, MixUp", garments with { Augment = [new("image", [Step("MixUp")])] }, 128, 2);

void Measure(string name, DataDefinition definition, int batch, int epochs)
{
    var opening = Stopwatch.StartNew();
    using var data = DataSet.Open(definition, root);
    Console.WriteLine($"{name}: opened in {opening.ElapsedMilliseconds} ms");
    var (table, samples) = data.Part("train");
    var assembler = new BatchAssembler(data, table, augmented: true, seed: 1);
    foreach (var workers in new[] { 0, 1, 2 })
    {
        Epoch(workers, -1);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Epoch(workers, epoch);
        }

        var batches = epochs * ((samples.Length + batch - 1) / batch);
        Console.WriteLine($"{name}, {workers}, {epochs * samples.Length / watch.Elapsed.TotalSeconds:F0}, {(GC.GetTotalAllocatedBytes(precise: true) - before) / batches}");
    }

    void Epoch(int workers, int epoch)
    {
        var order = EpochOrder.Of(definition, table, samples, 1, Math.Max(0, epoch));
        foreach (var buffers in BatchQueue.Run((order.Length + batch - 1) / batch, i => assembler.Assemble(order.AsSpan(i * batch, Math.Min(batch, order.Length - (i * batch))), epoch), workers))
        {
            buffers.Dispose();
        }
    }
}

static SourceDefinition Source(string kind, params string[] files) => new(null, kind, files, new Dictionary<string, object>());

static AugmentationDefinition Step(string name, params (string Name, double Value)[] options) => new(name, options.ToDictionary(option => option.Name, option => option.Value));

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Metrics;
using Nnet.Training;
using Nnet.Tuning;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Tuning.Steps;

/// <summary>Two half moons and a small network, with knobs for the mistakes that people make.</summary>
internal sealed record Moons
{
    public string Root { get; init; } = "";

    public double Rate { get; init; } = 1e-2;

    public string Algorithm { get; init; } = "AdamW";

    public double InputScale { get; init; } = 1;

    public bool AreLabelsShuffled { get; init; }

    public bool HasSoftmax { get; init; }

    public bool IsSummed { get; init; }

    public int Outputs { get; init; } = 2;

    public bool IsDetached { get; init; }

    public bool IsFrozen { get; init; }

    public double Dropout { get; init; }

    /// <summary>Every ReLU of the second layer is off, as after a far too large update.</summary>
    public bool AreUnitsDead { get; init; }

    public int Width { get; init; } = 32;

    public int Samples { get; init; } = 600;

    public int Epochs { get; init; } = 20;

    public double Noise { get; init; } = 0.15;

    /// <summary>Writes the data into a folder.</summary>
    public Moons In(string folder)
    {
        var random = new Random(1);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var rows = new StringBuilder("x,y,label\n");
        for (var i = 0; i < Samples; i++)
        {
            var (angle, label) = (Math.PI * random.NextDouble(), i % 2);
            var (x, y) = label == 0 ? (Math.Cos(angle), Math.Sin(angle)) : (1 - Math.Cos(angle), 0.5 - Math.Sin(angle));
            (x, y) = ((x - 0.5 + (Noise * Normal())) * InputScale, (y - 0.25 + (Noise * Normal())) * InputScale);
            rows.Append(CultureInfo.InvariantCulture, $"{x:R},{y:R},{(AreLabelsShuffled ? random.Next(2) : label)}\n");
        }

        File.WriteAllText(Path.Combine(folder, "moons.csv"), rows.ToString());
        return this with { Root = folder };
    }

    public Recipe Recipe => new MoonsRecipe(this);

    public TuningPlan Plan(params PlanStep[] steps) => new() { Name = "Moons", Recipe = Recipe, Objectives = [new("validation.accuracy", true)], Space = new(), Steps = steps };

    public TuningOptions Options(Action<string>? log = null) => new() { Training = new() { DataRoot = Root, RunsRoot = null }, Log = log ?? (static _ => { }) };

    private sealed class MoonsRecipe(Moons moons) : Recipe
    {
        public override string Name => "Moons";

        public override IReadOnlyList<HyperparameterDefinition> Hyperparameters { get; } = [new("batch", HyperparameterType.Integer, 32L) { Minimum = 1 }];

        public override RecipeDefinition Define(HyperparameterValues values) => new()
        {
            Name = Name,
            Data = new DataDefinition
            {
                Name = "Moons",
                Sources = [new(null, "Csv", ["moons.csv"], new Dictionary<string, object> { ["header"] = true })],
                Fields =
                [
                    new("point", FieldType.Float, [2]) { From = new ColumnNames(["x", "y"]) },
                    new("label", FieldType.Class, []) { Classes = 2, From = new ColumnNames(["label"]) },
                ],
                Split = new ShareSplit([new("train", 0.7, null), new("validation", 0.3, null)], 7, "label", false),
            },
            Batch = values.Integer("batch"),
            Epochs = moons.Epochs,
            Seed = 1,
            InitialLoss = new(InitialLossKind.CrossEntropy, 2, null),
        };

        public override TrainingModel CreateModel(HyperparameterValues values) => new Model(moons);
    }

    private sealed class Model(Moons moons) : TrainingModel
    {
        private readonly Net net = new(moons);

        public override IReadOnlyList<NamedNetwork> Networks => [new("Net", net)];

        public override IReadOnlyList<TrainingStep> Steps => [new Step(net, moons)];
    }

    private sealed class Step(Net net, Moons moons) : PredictiveStep
    {
        public override IReadOnlyList<string> Updates => ["Net"];

        public override OptimizerDefinition Optimizer => new("Fast", moons.Algorithm, ImmutableSortedDictionary<string, double>.Empty.Add("lr", moons.Rate));

        public override IReadOnlyList<MetricDefinition> Metrics => [new("accuracy", () => new Accuracy(), (predictions, batch) => (predictions[0], batch[1]))];

        public override Predictions Predict(Batch batch) => new(["logits"], [net.call(batch[0])]);

        public override Tensor Loss(Predictions predictions, Batch batch) => nn.functional.cross_entropy(predictions[0], batch[1], reduction: moons.IsSummed ? nn.Reduction.Sum : nn.Reduction.Mean);
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Linear linear1;
        private readonly Linear linear2;
        private readonly Linear head;
        private readonly Moons moons;

        public Net(Moons moons)
            : base(nameof(Net))
        {
            this.moons = moons;
            linear1 = nn.Linear(2, moons.Width);
            linear2 = nn.Linear(moons.Width, moons.Width);
            head = nn.Linear(moons.Width, moons.Outputs);
            RegisterComponents();
            using var quiet = no_grad();
            if (moons.AreUnitsDead)
            {
                linear2.bias!.fill_(-100);
                head.bias!.copy_(tensor(new[] { 3f, -3f }));
            }

            if (moons.IsFrozen) linear2.weight.requires_grad_(false);
        }

        public override Tensor forward(Tensor x)
        {
            using var scope = NewDisposeScope();
            x = nn.functional.relu(linear1.call(x));
            x = nn.functional.dropout(nn.functional.relu(linear2.call(x)), moons.Dropout, training);
            if (moons.IsDetached) x = x.detach();
            x = head.call(x);
            return (moons.HasSoftmax ? nn.functional.softmax(x, 1) : x).MoveToOuterDisposeScope();
        }
    }
}

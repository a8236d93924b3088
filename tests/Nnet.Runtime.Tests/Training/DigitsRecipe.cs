using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Metrics;
using Nnet.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Training;

/// <summary>The digits recipe as generated code has it, written by hand: what the trainer is tested with, without the compiler.</summary>
internal sealed class DigitsRecipe : Recipe
{
    public Func<RecipeDefinition, RecipeDefinition> Change { get; init; } = definition => definition;

    public OptimizerDefinition Optimizer { get; init; } = new("Fast", "AdamW", Options(("lr", 3e-3), ("weight_decay", 1e-2)))
    {
        Schedule = new ScheduleDefinition([new("Warmup", Options(), new(0.1, LengthUnit.Share)), new("Cosine", Options(("to", 1e-5)), null)]),
        ClipNorm = 1,
    };

    /// <summary>So many filters whose ReLU is 0 for every sample.</summary>
    public int DeadUnits { get; init; }

    /// <summary>A factor on the loss.</summary>
    public double LossFactor { get; init; } = 1;

    public override string Name => "Baseline";

    public static string Root => Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "examples", "Digits"));

    public override IReadOnlyList<HyperparameterDefinition> Hyperparameters { get; } =
    [
        new("network.width", HyperparameterType.Integer, 16L) { Minimum = 1 },
        new("network.dropout", HyperparameterType.Real, 0.3) { Minimum = 0, Maximum = 1 },
        new("batch", HyperparameterType.Integer, 64L) { Minimum = 1 },
    ];

    public static ImmutableSortedDictionary<string, double> Options(params (string Name, double Value)[] options) =>
        options.ToImmutableSortedDictionary(option => option.Name, option => option.Value);

    public override RecipeDefinition Define(HyperparameterValues values) => Change(new RecipeDefinition
    {
        Name = Name,
        Data = new DataDefinition
        {
            Name = "Digits",
            Sources = [new(null, "Csv", ["tabular/digits.csv.gz"], new Dictionary<string, object>())],
            Fields =
            [
                new("image", FieldType.Float, [1, 8, 8]) { From = new ColumnRange(0, 64), Scale = 1.0 / 16 },
                new("label", FieldType.Class, []) { Classes = 10, From = new ColumnNumbers([64]) },
            ],
            Split = new ShareSplit([new("train", 0.7, null), new("validation", 0.15, null), new("test", 0.15, null)], 7, "label", false),
            Augment = [new("image", [new("Shift", new Dictionary<string, double> { ["pixels"] = 1 }), new("Rotate", new Dictionary<string, double> { ["degrees"] = 10 })])],
        },
        Batch = values.Integer("batch"),
        Epochs = 3,
        Seed = 1,
        EarlyStop = new EarlyStopDefinition("validation.loss", 8),
    });

    public override TrainingModel CreateModel(HyperparameterValues values) => new Model(this, values);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed class Model(DigitsRecipe recipe, HyperparameterValues values) : TrainingModel
    {
        private readonly DigitNet network = new(values.Integer("network.width"), values.Real("network.dropout"), recipe.DeadUnits);

        public override IReadOnlyList<NamedNetwork> Networks => [new("DigitNet", network)];

        public override IReadOnlyList<TrainingStep> Steps => [new Step(network, recipe)];
    }

    private sealed class Step(DigitNet network, DigitsRecipe recipe) : PredictiveStep
    {
        public override IReadOnlyList<string> Updates => ["DigitNet"];

        public override OptimizerDefinition Optimizer => recipe.Optimizer;

        public override IReadOnlyList<MetricDefinition> Metrics =>
            [new("accuracy", () => new Accuracy(), (predictions, batch) => (predictions[0], batch[1]))];

        public override Predictions Predict(Batch batch) => new(["logits"], [network.call(batch[0])]);

        public override Tensor Loss(Predictions predictions, Batch batch) =>
            recipe.LossFactor * nn.functional.cross_entropy(predictions[0], batch[1], label_smoothing: 0.1);
    }

    private sealed class DigitNet : nn.Module<Tensor, Tensor>
    {
        private readonly Conv2d conv1;
        private readonly BatchNorm2d norm1;
        private readonly Linear linear1;
        private readonly double dropout;

        public DigitNet(long width, double dropout, int deadUnits)
            : base(nameof(DigitNet))
        {
            this.dropout = dropout;
            conv1 = nn.Conv2d(1, width, 3, padding: 1, bias: false);
            norm1 = nn.BatchNorm2d(width);
            linear1 = nn.Linear(width * 16, 10);
            RegisterComponents();
            if (deadUnits > 0)
            {
                using var quiet = no_grad();
                norm1.bias!.narrow(0, 0, deadUnits).fill_(-100);
            }
        }

        public override Tensor forward(Tensor image)
        {
            using var scope = NewDisposeScope();
            var x = conv1.call(image);
            x = nn.functional.relu(norm1.call(x));
            x = nn.functional.max_pool2d(x, 2);
            x = nn.functional.dropout(x.flatten(1), dropout, training);
            return linear1.call(x).MoveToOuterDisposeScope();
        }
    }
}

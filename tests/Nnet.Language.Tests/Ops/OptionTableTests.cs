using Nnet.Language.Ops;
using Shouldly;

namespace Nnet.Language.Tests.Ops;

public class OptionTableTests
{
    private static readonly OptionTable[] Tables =
    [
        OptimizerTable.Table, ScheduleTable.Table, InitializerTable.Table, SourceTable.Table, AugmentationTable.Table, TestTimeTable.Table, ClipTable.Table,
    ];

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var table in Tables)
                foreach (var row in table.All) rows.Add(table.Kind, row.Name);
            return rows;
        }
    }

    [Theory]
    [InlineData("optimizer", "SGD Adagrad RMSprop Adam AdamW Adadelta NAdam RAdam Adamax LAMB Lion")]
    [InlineData("schedule", "Constant Step MultiStep Exponential Cosine CosineRestarts Linear Polynomial OneCycle Warmup ReduceOnPlateau")]
    [InlineData("source", "Csv Idx Cifar Images Npy Npz Safetensors Text Graph Sequence Custom")]
    [InlineData("augmentation", "HorizontalFlip VerticalFlip RandomCrop RandomResizedCrop ResizeShort CenterCrop Shift Rotate Affine ColorJitter Cutout RandomErasing MixUp CutMix GaussianNoise RandAugment TokenDropout TimeMask")]
    [InlineData("test-time augmentation", "HorizontalFlip TenCrop Scales")]
    [InlineData("initializer", "Uniform Normal TruncNormal Constant Ones Zeros Eye Dirac XavierUniform XavierNormal KaimingUniform KaimingNormal Orthogonal Sparse")]
    public void Names_OfTheContract_AreThere(string kind, string names)
    {
        var table = Tables.Single(table => table.Kind == kind);
        names.Split(' ').Where(name => table.Find(name) is null).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_HasSummaryAndAcceptsItsDefaults(string kind, string name)
    {
        var row = Tables.Single(table => table.Kind == kind).Find(name)!;
        row.Summary.ShouldEndWith(".");
        row.Parameters.Select(parameter => parameter.Name).ShouldBeUnique();
        foreach (var parameter in row.Parameters.Where(parameter => parameter.Default is not null))
            ArgumentBinder.Bind(name, [parameter], [new GivenArgument(parameter.Name, parameter.Default!)]).Errors.ShouldBeEmpty(parameter.Name);
    }

    [Fact]
    public void Rate_BelowZero_IsOutOfRange() =>
        Bind("Adam", ("lr", ArgumentValue.Of(-1.0))).Errors.Single().Message.ShouldBe("Adam: \"lr\" is -1, and must be a number (at least 0).");

    [Fact]
    public void Momentum_OfAdam_IsUnknown() =>
        Bind("Adam", ("momentum", ArgumentValue.Of(0.9))).Errors.Single().Id.ShouldBe("NN2003");

    [Fact]
    public void Betas_OfOne_AreOutOfRange() =>
        Bind("AdamW", ("betas", ArgumentValue.OfFloats(0.9, 1.0))).Errors.Single().Id.ShouldBe("NN2004");

    [Fact]
    public void Length_AsShareStepsOrEpochs_IsBound()
    {
        var warmup = ScheduleTable.Table.Find("Warmup")!;
        var bound = ArgumentBinder.Bind("Warmup", warmup.Parameters, [new GivenArgument(null, ArgumentValue.Of(0.05))]);
        bound.Values["length"].ShouldBe(new ArgumentValue.Duration(0.05, DurationUnit.Share));
    }

    private static BoundArguments Bind(string optimizer, params (string Name, ArgumentValue Value)[] given) =>
        ArgumentBinder.Bind(optimizer, OptimizerTable.Table.Find(optimizer)!.Parameters, [.. given.Select(argument => new GivenArgument(argument.Name, argument.Value))]);
}

using System.Diagnostics;
using System.Reflection;
using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Language.Lowering;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Generator.Tests.Programs;

/// <summary>What a generated network does with what it gets: the boundary, memory, and places in the .nnet file.</summary>
public sealed class BoundaryTests
{
    private const string Text = """
        namespace Tests

        network Net(image: float[N, 1, 8, 8], flags: bool[N, 4], ids: token(9)[N]) -> y: float[N, 3] {
            let h = image |> Conv2d(4, kernel: 3) |> ReLU |> Flatten
            let e = ids |> Embedding(9, 5)
            return Concat((h, flags * 1.0, e), dim: 1) |> Linear(16) |> Tanh |> Linear(3)
        }
        """;

    private static readonly Lazy<(ProgramIr Program, Assembly Assembly)> Compiled = new(() =>
    {
        var program = TestPrograms.CompileTexts(("boundary.nnet", Text));
        return (program, GeneratedAssembly.Compile(ProgramEmitter.Emit(program)));
    });

    private static CompiledNetwork Network => new(Compiled.Value.Assembly, Compiled.Value.Program.Modules.Single());

    [Fact]
    public void Call_WithWhatIsDeclared_Computes() => Network.Call(rand(2, 1, 8, 8), ones(2, 4, dtype: ScalarType.Bool), zeros(2, dtype: ScalarType.Int64))[0].shape.ShouldBe([2, 3]);

    [Fact]
    public void Call_WithAnotherShape_NamesParameterAndType() =>
        Refused(rand(2, 1, 8, 9), ones(2, 4, dtype: ScalarType.Bool), zeros(2, dtype: ScalarType.Int64)).ShouldBe("image must be float[N, 1, 8, 8], but it is Float32[2, 1, 8, 9]. (Parameter 'image')");

    [Fact]
    public void Call_WithAnotherRank_NamesParameterAndType() =>
        Refused(rand(2, 8, 8), ones(2, 4, dtype: ScalarType.Bool), zeros(2, dtype: ScalarType.Int64)).ShouldContain("image must be float[N, 1, 8, 8], but it is Float32[2, 8, 8]");

    [Fact]
    public void Call_WithAnotherElementType_NamesParameterAndType()
    {
        Refused(rand(2, 1, 8, 8).to_type(ScalarType.Float64), ones(2, 4, dtype: ScalarType.Bool), zeros(2, dtype: ScalarType.Int64)).ShouldContain("image must be float");
        Refused(rand(2, 1, 8, 8), ones(2, 4), zeros(2, dtype: ScalarType.Int64)).ShouldContain("flags must be bool[N, 4], but it is Float32[2, 4]");
        Refused(rand(2, 1, 8, 8), ones(2, 4, dtype: ScalarType.Bool), zeros(2)).ShouldContain("ids must be token(9)[N], but it is Float32[2]");
    }

    [Fact]
    public void Call_WithSizesThatDoNotAgree_NamesTheSecond() =>
        Refused(rand(2, 1, 8, 8), ones(3, 4, dtype: ScalarType.Bool), zeros(2, dtype: ScalarType.Int64)).ShouldContain("flags must be bool[N, 4], but it is Bool[3, 4]");

    /// <summary>An index outside the vocabulary is data that no type can know: libtorch's exception, at the line of the program.</summary>
    [Fact]
    public void Exception_Inside_PointsIntoTheProgram()
    {
        var network = Network;
        var failure = Should.Throw<Exception>(() => network.Call(rand(2, 1, 8, 8), ones(2, 4, dtype: ScalarType.Bool), full([2], 99, dtype: ScalarType.Int64)));
        var frame = new StackTrace(failure, fNeedFileInfo: true).GetFrames().First(frame => frame.GetFileName()?.EndsWith(".nnet", StringComparison.Ordinal) == true);
        Path.GetFileName(frame.GetFileName()).ShouldBe("boundary.nnet");
        frame.GetFileLineNumber().ShouldBe(5);
    }

    [Fact]
    public void Steps_TenThousand_LeaveWhatTenLeft()
    {
        var network = Network;
        var inputs = new[] { rand(2, 1, 8, 8), ones(2, 4, dtype: ScalarType.Bool), zeros(2, dtype: ScalarType.Int64) };
        var optimizer = optim.SGD(network.Module.parameters(), 0.01);
        void Train(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                optimizer.zero_grad();
                var y = network.Call(inputs)[0];
                using (var loss = y.mean()) loss.backward();
                y.Dispose();
                optimizer.step();
            }
        }

        Train(10);
        var before = Live();
        Train(10_000);
        Live().ShouldBe(before);
        using (no_grad())
        {
            for (var i = 0; i < 1000; i++) network.Call(inputs)[0].Dispose();
        }

        Live().ShouldBe(before);
    }

    private static string Refused(params Tensor[] inputs)
    {
        var network = Network;
        return Should.Throw<ArgumentException>(() => network.Call(inputs)).Message;
    }

    private static long Live()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
    }
}

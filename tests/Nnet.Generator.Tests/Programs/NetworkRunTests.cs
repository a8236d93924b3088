using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Language.Lowering.Modules;
using Shouldly;
using TorchSharp;

namespace Nnet.Generator.Tests.Programs;

/// <summary>Every network of the programs runs forward and backward, gives the declared shapes, and leaves no tensor behind.</summary>
public sealed class NetworkRunTests
{
    [Theory]
    [InlineData("digits")]
    [InlineData("resnet")]
    [InlineData("char_lm")]
    [InlineData("generative")]
    [InlineData("graph")]
    [InlineData("tabular")]
    public void Networks_OfAProgram_RunForwardAndBackwardWithoutLeaks(string name)
    {
        var program = TestPrograms.Compile(name);
        var assembly = GeneratedAssembly.Compile(ProgramEmitter.Emit(program));
        foreach (var network in program.Modules.Where(module => module.Kind == ModuleKind.Network))
        {
            var compiled = new CompiledNetwork(assembly, network);
            var inputs = RandomInputs.For(network);
            Step(compiled, inputs);
            var before = Live();
            for (var i = 0; i < 3; i++) Step(compiled, inputs);
            Live().ShouldBe(before, network.Name);
            compiled.Module.named_parameters().Where(entry => entry.parameter.grad is null).Select(entry => entry.name).ShouldBeEmpty(network.Name);
        }
    }

    private static void Step(CompiledNetwork network, torch.Tensor[] inputs)
    {
        network.Module.zero_grad();
        var results = network.Call(inputs);
        using (torch.NewDisposeScope()) results.Select(result => result.square().mean()).Aggregate((total, loss) => total + loss).backward();
        foreach (var result in results) result.Dispose();
    }

    // Tensors that the program has handles for, and that no collection frees any more.
    private static long Live()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
    }
}

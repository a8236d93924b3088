using Nnet.LibTorch.Tests.Oracle;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>One line of tests/oracle/layers.py: what a layer with a state makes of inputs.</summary>
internal sealed record LayerCase(
    string Name, long Count, Dictionary<string, OracleTensor> State, OracleTensor?[] Inputs, int[] Fixed, OracleTensor[] Outputs, OracleTensor[] InputGradients,
    Dictionary<string, OracleTensor> Gradients, Dictionary<string, OracleTensor> Buffers);

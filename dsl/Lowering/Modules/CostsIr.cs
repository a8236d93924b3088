using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Modules;

/// <summary>Costs, symbolic where a size is; operations and memory are those of one sample (the batch dimension counted as 1).</summary>
/// <param name="Parameters">All parameters, frozen ones included, buffers not.</param>
/// <param name="Trainable">Parameters that training changes.</param>
/// <param name="Flops">Floating point operations of forward; one multiply-add counts 2.</param>
/// <param name="ActivationBytes">Bytes of all intermediate results of forward that training keeps.</param>
public sealed record CostsIr(Dim Parameters, Dim Trainable, Dim Flops, Dim ActivationBytes);

using TorchSharp.Modules;

namespace Nnet.Optimizers;

/// <summary>A parameter of the networks that a step updates.</summary>
/// <param name="Key">Its key, <c>conv1.weight</c>; preceded by the network's name where a recipe has several.</param>
/// <param name="Value">The parameter.</param>
/// <param name="Family">What it belongs to: <c>bias</c>, <c>norm</c>, <c>embedding</c>, or <c>weight</c>.</param>
public sealed record NamedParameter(string Key, Parameter Value, string Family);

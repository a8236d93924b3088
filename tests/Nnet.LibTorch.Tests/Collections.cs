namespace Nnet.LibTorch.Tests;

/// <summary>Tests that count what the whole process holds: nothing runs beside them.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>Tests that seed the default generator: nothing else that does so runs beside them.</summary>
[CollectionDefinition("default generator", DisableParallelization = true)]
public sealed class DefaultGeneratorCollection;

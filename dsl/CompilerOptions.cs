namespace Nnet.Language;

/// <summary>What a project says about the compilation.</summary>
/// <param name="RootNamespace">The namespace of files that name none.</param>
public sealed record CompilerOptions(string RootNamespace = "");

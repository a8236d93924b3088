using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>A name with options that is no operation on tensors: an optimizer, a schedule, a source, an augmentation, an initializer. Bind its arguments with <see cref="ArgumentBinder"/>.</summary>
/// <param name="Name">As the user writes it.</param>
/// <param name="Parameters">In the order in which they can be given by position.</param>
/// <param name="Summary">One line of documentation.</param>
public sealed record OptionRow(string Name, ImmutableArray<ParameterSpec> Parameters, string Summary)
{
    public ParameterSpec? FindParameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);
}

using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>How an operation is written in C# over TorchSharp's API (or Nnet.Runtime's <c>Nnet.Layers</c>, where TorchSharp lacks it). Interpreted by the emitter.</summary>
public abstract record TorchForm
{
    private protected TorchForm()
    {
    }
}

/// <summary>
/// A member: constructed by <paramref name="Factory"/> in the constructor, called as <c>member.call(inputs...)</c> in <c>forward</c>.
/// All inputs that are given are passed in order (a list or state as a tuple), unless <see cref="CallArguments"/> says otherwise.
/// </summary>
/// <param name="Factory">Fully qualified without <c>global::</c>: <c>TorchSharp.torch.nn.Conv2d</c>.</param>
/// <param name="ModuleType">The type of the field: <c>TorchSharp.Modules.Conv2d</c>.</param>
/// <param name="Arguments">Of the factory.</param>
public sealed record ModuleForm(string Factory, string ModuleType, ImmutableArray<TorchArgument> Arguments) : TorchForm
{
    /// <summary>Arguments of <c>call</c> where they are not just the inputs; null otherwise.</summary>
    public ImmutableArray<TorchArgument>? CallArguments { get; init; }

    /// <summary>True where <see cref="Factory"/> is a class to construct with <c>new</c> rather than a method to call.</summary>
    public bool IsConstructor { get; init; }

    /// <summary>Which of the call's results are the row's, for a call that returns more; empty: all, in order.</summary>
    public ImmutableArray<int> Results { get; init; } = [];
}

/// <summary>A call in <c>forward</c>: <c>Function(arguments)</c>, where arguments include the inputs.</summary>
/// <param name="Function">Fully qualified without <c>global::</c>: <c>TorchSharp.torch.nn.functional.relu</c>.</param>
/// <param name="Arguments">In order.</param>
public sealed record FunctionForm(string Function, ImmutableArray<TorchArgument> Arguments) : TorchForm
{
    /// <summary>Which items of the returned tuple are the row's results; empty: what is returned, as it is.</summary>
    public ImmutableArray<int> Results { get; init; } = [];
}

/// <summary>A method of the first input: <c>x.Method(arguments)</c>.</summary>
public sealed record MethodForm(string Method, ImmutableArray<TorchArgument> Arguments) : TorchForm
{
    public ImmutableArray<int> Results { get; init; } = [];
}

/// <summary>An operator between expressions: <c>left * right</c>.</summary>
public sealed record OperatorForm(string Operator) : TorchForm;

/// <summary>The first input itself: no code.</summary>
public sealed record IdentityForm : TorchForm;

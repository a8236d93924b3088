namespace Nnet.Language.Ops;

/// <summary>What is wrong with an argument; <paramref name="Index"/> is its position among those given, null where one is missing.</summary>
public sealed record ArgumentError(string Id, string Fact, string Advice, int? Index)
{
    public string Message => Advice.Length == 0 ? Fact : $"{Fact} {Advice}";
}

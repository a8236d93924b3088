using Nnet.Language.Lowering.Values;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Names and keys of instances.</summary>
internal static class InstanceNames
{
    /// <summary>The name of the instance that a call makes; null (reported) where <c>as</c> does not give one.</summary>
    public static InstanceName? Of(EvaluationState state, Frame frame, CallSyntax call, InstanceNameSyntax? given)
    {
        if (given is null) return Build(frame, WithTurns(frame, frame.Sites.NameOf(call)));
        var key = "";
        var hasVariable = false;
        foreach (var part in given.Parts)
        {
            if (part.Variable is null)
            {
                key += part.Text;
                continue;
            }

            hasVariable = true;
            if (Text(state, frame, part.Variable) is not { } text) return null;
            key += text;
        }

        return Build(frame, hasVariable || key.Length == 0 ? key : WithTurns(frame, key));
    }

    /// <summary>The name of <c>layer x</c>, <c>weight x</c>, <c>buffer x</c>.</summary>
    public static InstanceName OfDeclared(Frame frame, string name) => Build(frame, WithTurns(frame, name));

    private static InstanceName Build(Frame frame, string key)
    {
        var full = key.Length == 0 ? frame.KeyPrefix.TrimEnd('.') : frame.KeyPrefix + key;
        return new InstanceName(MemberTable.AsIdentifier(full), full);
    }

    private static string WithTurns(Frame frame, string key) => key + string.Concat(frame.Turns.OfType<UnrolledTurn>().Select(turn => "." + turn.Number));

    private static string? Text(EvaluationState state, Frame frame, NameSyntax variable)
    {
        var value = frame.Scope.Find(variable.Text)?.Value;
        switch (value)
        {
            case PlainValue { Content: DimValue dim } when dim.Dim.IsConstant:
                return dim.Dim.ToString();
            case PlainValue { Content: TextValue text }:
                return text.Text;
            case PoisonValue:
                return null;
            case null:
                state.Fail("NN2001", frame.File.At(variable), $"There is no \"{variable.Text}\" here.{Hints.For(variable.Text, frame.Scope.Names, "There is")}");
                return null;
            default:
                state.Fail("NN3005", frame.File.At(variable), $"\"{variable.Text}\" in a key must be known when the project is built, and this is {value.Describe()}. Leave the name away: items of a loop are numbered.");
                return null;
        }
    }
}

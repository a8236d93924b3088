using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission.Modules;

/// <summary>A fact of <c>where</c> or <c>assert</c> that only a call or a construction can decide.</summary>
internal static class GuardEmitter
{
    public static void Write(CodeWriter writer, GuardIr guard, string declared, SymbolNames symbols)
    {
        var values = guard.Condition.Symbols.Distinct().Select(symbol => $"{symbol.Name} = {{{symbols[symbol]}}}").ToArray();
        var got = values.Length == 0 ? "" : $", but {string.Join(", ", values)}";
        var fact = guard.Text.Replace("{", "{{").Replace("}", "}}").Replace("\"", "\\\"");
        writer.Line($"if ({ConditionEmitter.EmitNegated(guard.Condition, symbols)})");
        writer.Indented(() => writer.Line($"throw new ArgumentException($\"{declared} needs {fact}{got}.\");"));
    }
}

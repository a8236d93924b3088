using System.Collections.Immutable;
using System.Text.Json;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;

namespace Nnet.Language.Tests.Ops.Oracle;

/// <summary>A call and what PyTorch made of it; see tests/oracle/ops/make_cases.py.</summary>
internal sealed class OracleCase
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "oracle", "ops", "cases.jsonl");

    private readonly JsonElement _json;

    private OracleCase(string line)
    {
        Line = line;
        _json = JsonDocument.Parse(line).RootElement;
        Op = _json.GetProperty("op").GetString()!;
        Inputs = [.. _json.GetProperty("in").EnumerateArray().Select(Input)];
    }

    public string Line { get; }

    public string Op { get; }

    public ImmutableArray<OpInput> Inputs { get; }

    public bool IsOperator => !char.IsLetter(Op[0]);

    /// <summary>Null where PyTorch refused.</summary>
    public ImmutableArray<string>? Results => _json.GetProperty("out") is { ValueKind: JsonValueKind.Array } results
        ? [.. results.EnumerateArray().Select(result => result.GetString()!)]
        : null;

    /// <summary><c>weight:3,4;bias:3</c>, buffers in parentheses; null for an operation without.</summary>
    public string? Weights => _json.TryGetProperty("w", out var weights) ? weights.GetString() : null;

    public static IEnumerable<OracleCase> All => System.IO.File.ReadLines(File).Select(line => new OracleCase(line));

    /// <summary>The outcome of the rule for other inputs of the same ranks; of the binder, where it refuses already.</summary>
    public (OpOutcome Outcome, OpCall? Call) Infer(ImmutableArray<OpInput> inputs, Facts facts)
    {
        if (IsOperator) return (OperatorRules.Infer(Op, inputs[0], inputs[1], facts), null);
        var row = OpTable.Find(Op)!;
        var given = _json.GetProperty("args").EnumerateObject().Select(argument => new GivenArgument(argument.Name, Value(argument.Value))).ToList();
        var bound = ArgumentBinder.Bind(Op, row.Parameters, given);
        if (!bound.Errors.IsEmpty) return (new OpError(bound.Errors[0].Id, bound.Errors[0].Fact, bound.Errors[0].Advice), null);
        var call = new OpCall(row, inputs, bound.Values, facts);
        return (row.Apply(call), call);
    }

    public override string ToString() => Line;

    private static OpInput Input(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => OpInput.Nothing,
        JsonValueKind.Array => new OpInput.List([.. json.EnumerateArray().Select(item => Type(item.GetString()!))]),
        _ => Type(json.GetString()!),
    };

    private static TensorType Type(string text)
    {
        var open = text.LastIndexOf('[');
        var dims = text[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(size => Dim.Of(long.Parse(size)));
        var element = text[..open];
        ElementType type = element.Split('(')[0] switch
        {
            "class" => new ElementType.Class(long.Parse(element[6..^1])),
            "token" => new ElementType.Token(long.Parse(element[6..^1])),
            _ => ElementTypeNames.TryFind(element)!,
        };
        return new TensorType(type, new Shape([.. dims]));
    }

    private static ArgumentValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => ArgumentValue.Of(json.GetBoolean()),
        JsonValueKind.String => new ArgumentValue.String(json.GetString()!),
        JsonValueKind.Array => new ArgumentValue.List([.. json.EnumerateArray().Select(Value)]),
        _ => json.TryGetInt64(out var whole) ? ArgumentValue.Of(whole) : ArgumentValue.Of(json.GetDouble()),
    };
}

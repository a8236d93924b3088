using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Syntax;
using Nnet.Language.Text;

namespace Nnet.Language.Semantics.Settings;

/// <summary>Reads the values of settings (<c>split train 70%</c>, <c>AdamW(lr: 3e-3)</c>): numbers, constants and arithmetic on them, words, texts, lists, lengths.</summary>
/// <param name="constants">The program's <c>const</c> declarations.</param>
internal sealed class SettingReader(SourceText source, IReadOnlyDictionary<string, IrValue> constants, IReporter reporter)
{
    private readonly SettingArithmetic _arithmetic = new(constants);

    /// <summary>The place of a node, for messages.</summary>
    public Place PlaceOf(SyntaxNode node) => new(source, node.Span);

    public LineRef LineOf(SyntaxNode node) => new(source.Path, source.PositionAt(node.Span.Start).Line);

    public void Report(string id, SyntaxNode node, string message) => reporter.Report(id, PlaceOf(node), message);

    /// <summary>A value as the tables of options take it; null where it could not be read, which is then reported.</summary>
    public ArgumentValue? Read(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case MissingExpressionSyntax:
                return null;
            case StringSyntax text:
                return new ArgumentValue.String(text.Value);
            case BooleanSyntax truth:
                return ArgumentValue.Of(truth.Value);
            case NameExpressionSyntax name when !constants.ContainsKey(name.Name.Text):
                return ArgumentValue.OfWord(name.Name.Text);
            case LengthSyntax length when Number(length.Amount) is { } amount:
                return Length(length, amount);
            case TupleSyntax tuple:
                return List(tuple.Items);
            case ListSyntax list:
                return List(list.Items);
        }

        if (_arithmetic.TryEvaluate(expression) is { } value) return value;
        Report("NN2004", expression, "A setting takes a number, a constant, a word or a text here. Write the value itself.");
        return null;
    }

    /// <summary>A number; null where there is none, which is then reported.</summary>
    public double? Number(ExpressionSyntax expression)
    {
        if (expression is MissingExpressionSyntax) return null;
        if (_arithmetic.TryEvaluate(expression) is { } value && SettingArithmetic.ToNumber(value) is { } number) return number;
        Report("NN2004", expression, "This must be a number.");
        return null;
    }

    /// <summary>A whole number of at least <paramref name="least"/>; null where there is none, which is then reported.</summary>
    public long? Whole(ExpressionSyntax expression, long least = 0)
    {
        if (expression is MissingExpressionSyntax) return null;
        if (_arithmetic.TryEvaluate(expression) is ArgumentValue.Int { Value: var dim } && dim.TryGetConstant(out var number) && number >= least) return number;
        Report("NN2004", expression, $"This must be a whole number of at least {least}.");
        return null;
    }

    /// <summary>The options of a row, defaults filled in; null where something does not fit, which is then reported.</summary>
    public EquatableArray<ArgumentIr>? Bind(OptionRow row, CallSyntax call) => SettingBinder.Bind(this, row, call);

    private ArgumentValue? Length(LengthSyntax length, double amount)
    {
        var unit = length.Unit.Text switch
        {
            "step" or "steps" => DurationUnit.Steps,
            "epoch" or "epochs" => DurationUnit.Epochs,
            _ => DurationUnit.Share,
        };
        if (unit != DurationUnit.Share) return new ArgumentValue.Duration(amount, unit);
        Report("NN2004", length.Unit, $"A length counts steps or epochs, not \"{length.Unit.Text}\". Write 500 steps, 3 epochs or 5%.");
        return null;
    }

    private ArgumentValue? List(IEnumerable<ExpressionSyntax> items)
    {
        var values = items.Select(Read).ToArray();
        return values.Any(value => value is null) ? null : new ArgumentValue.List([.. values.Select(value => value!)]);
    }
}

using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Building;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>
/// One evaluation from its root (a network, a block over its own symbols, a loss, a step): what is known, what was demanded, the flat graph.
/// It also hands out the evaluators, which share it.
/// </summary>
internal sealed class EvaluationState
{
    public EvaluationState(ProgramModel program, IReporter reporter, SymbolFactory symbols)
    {
        (Program, Reporter, Symbols) = (program, reporter, symbols);
        Emitter = new(this);
        Expressions = new(this);
        Operators = new(this);
        Slices = new(this);
        Conditions = new(this);
        Calls = new(this);
        Rows = new(this);
        Blocks = new(this);
        Stacks = new(this);
        Branches = new(this);
        Loops = new(this);
        Statements = new(this);
        Parameters = new(this);
    }

    public ProgramModel Program { get; }

    public IReporter Reporter { get; }

    public SymbolFactory Symbols { get; }

    /// <summary>What may be assumed at this point.</summary>
    public Facts Facts { get; set; } = Facts.None;

    public GraphBuilder Graph { get; } = new();

    public OpaqueConditions Opaque { get; } = new();

    /// <summary>Conditions that were assumed because nothing here decides them.</summary>
    public List<Guard> Guards { get; } = [];

    /// <summary>Ranges of float options that hyperparameters give.</summary>
    public List<NumberGuard> NumberGuards { get; } = [];

    /// <summary>The ranges of <see cref="NumberGuards"/>, without their places.</summary>
    public EquatableArray<NumberRangeIr> Ranges => NumberGuards.Select(guard => new NumberRangeIr(guard.Hyperparameter, guard.Range, guard.Text)).Distinct().ToEquatable();

    /// <summary>Uses of blocks that lead here.</summary>
    public ImmutableStack<Use> Uses { get; set; } = [];

    /// <summary>Above 0 while weights are used that were counted before.</summary>
    public int SharedDepth { get; set; }

    /// <summary>
    /// True while a block is lowered over its own symbols: what its facts leave open is assumed, as each use proves it for its own sizes.
    /// </summary>
    public bool IsGeneric { get; init; }

    public Emitter Emitter { get; }

    public ExpressionEvaluator Expressions { get; }

    public OperatorEvaluator Operators { get; }

    public SliceEvaluator Slices { get; }

    public ConditionEvaluator Conditions { get; }

    public CallEvaluator Calls { get; }

    public RowCaller Rows { get; }

    public BlockCaller Blocks { get; }

    public StackEvaluator Stacks { get; }

    public BranchEvaluator Branches { get; }

    public LoopEvaluator Loops { get; }

    public StatementEvaluator Statements { get; }

    public ParameterStatements Parameters { get; }

    /// <summary>Reports a mistake with the uses that lead to it; the value of what has it.</summary>
    public Value Fail(string id, Place place, string message, params RelatedPlace[] related)
    {
        Reporter.Report(id, place, message, [.. related, .. Uses.AsRelated()]);
        return Value.Poison;
    }

    /// <summary>Takes a condition as given from here on, and notes that it has to be checked when values are known.</summary>
    public void Assume(Condition condition, string text, Place place)
    {
        if (Facts.IsProved(condition)) return;
        Facts = Facts.Assume(condition);
        Guards.Add(new Guard(condition, text, place, place.Line));
    }

    /// <summary>Assumes what a generic block needs; false where nothing may be assumed, or the fact is there already.</summary>
    public bool TryAssume(Condition? required)
    {
        if (!IsGeneric || required is null || Facts.Assumed.Contains(required)) return false;
        Facts = Facts.Assume(required);
        return !Facts.IsContradictory;
    }
}

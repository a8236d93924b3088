namespace Nnet.Language.Shapes;

/// <summary>What the facts say of a condition: it always holds, it never holds, or they do not decide it.</summary>
public abstract class Proof
{
    private Proof()
    {
    }

    public bool IsProved => this is Holds;

    public bool IsRefuted => this is Refuted;

    public bool IsUndecided => this is Undecided;

    /// <summary>It holds for all sizes that the facts allow.</summary>
    public sealed class Holds : Proof
    {
        internal static Holds Instance { get; } = new();
    }

    /// <summary>It holds for no sizes that the facts allow.</summary>
    public sealed class Refuted : Proof
    {
        private readonly Lazy<Witness?> _witness;

        internal Refuted(Condition condition, Facts facts) => _witness = new(() => WitnessSearch.Counterexample(condition, facts));

        /// <summary>Numbers that show it: <c>350 is not a multiple of 4</c>. Null where none were found.</summary>
        public Witness? Witness => _witness.Value;
    }

    /// <summary>The facts do not decide it.</summary>
    public sealed class Undecided : Proof
    {
        private readonly Lazy<Condition> _missingFact;
        private readonly Lazy<Witness?> _counterexample;

        internal Undecided(Condition condition, Facts facts)
        {
            _missingFact = new(() => MissingFactSearch.Find(condition, facts));
            _counterexample = new(() => WitnessSearch.Counterexample(condition, facts));
        }

        /// <summary>What to write in <c>where</c> so that it holds: the shortest fact that was found, the condition itself at worst.</summary>
        public Condition MissingFact => _missingFact.Value;

        /// <summary>Sizes that the facts allow and for which it fails: <c>H = 5 gives 4 against 5</c>. Null where none were found.</summary>
        public Witness? Counterexample => _counterexample.Value;
    }
}

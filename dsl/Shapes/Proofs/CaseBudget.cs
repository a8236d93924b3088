namespace Nnet.Language.Shapes;

/// <summary>How often a proof may still be split into cases, and into how many: keeps every proof short.</summary>
internal readonly record struct CaseBudget(int Depth, int Cases)
{
    public static CaseBudget Initial { get; } = new(3, 96);

    public CaseBudget Split(int cases) => new(Depth - 1, Cases / Math.Max(1, cases));
}

namespace Nnet.Language.Shapes;

/// <summary>How often a proof may still be split into cases, into how many, and how much effort is left for all of it: keeps every proof short.</summary>
internal readonly record struct CaseBudget(int Depth, int Cases, Effort Effort)
{
    public static CaseBudget Start() => new(3, 96, new Effort(1200));

    public CaseBudget Split(int cases) => new(Depth - 1, Cases / Math.Max(1, cases), Effort);
}

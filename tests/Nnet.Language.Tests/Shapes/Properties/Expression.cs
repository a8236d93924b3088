using Nnet.Language.Shapes;

namespace Nnet.Language.Tests.Shapes.Properties;

/// <summary>An integer expression evaluated in the plain way, to hold the algebra against.</summary>
internal abstract record Expression
{
    public abstract Dim ToDim();

    /// <summary>Null where a division is by 0.</summary>
    public abstract long? Evaluate(IReadOnlyDictionary<DimSymbol, long> sizes);

    public sealed record Number(long Value) : Expression
    {
        public override Dim ToDim() => Value;

        public override long? Evaluate(IReadOnlyDictionary<DimSymbol, long> sizes) => Value;

        public override string ToString() => $"{Value}";
    }

    public sealed record Symbol(DimSymbol Name) : Expression
    {
        public override Dim ToDim() => Name;

        public override long? Evaluate(IReadOnlyDictionary<DimSymbol, long> sizes) => sizes[Name];

        public override string ToString() => Name.Name;
    }

    public sealed record Binary(string Operator, Expression Left, Expression Right) : Expression
    {
        public override Dim ToDim()
        {
            var (left, right) = (Left.ToDim(), Right.ToDim());
            return Operator switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                "//" => Dim.FloorDiv(left, right),
                "%" => Dim.Mod(left, right),
                "ceil" => Dim.CeilDiv(left, right),
                "min" => Dim.Min(left, right),
                _ => Dim.Max(left, right),
            };
        }

        public override long? Evaluate(IReadOnlyDictionary<DimSymbol, long> sizes)
        {
            if (Left.Evaluate(sizes) is not { } left || Right.Evaluate(sizes) is not { } right) return null;
            if (Operator is "//" or "%" or "ceil" && right == 0) return null;
            return Operator switch
            {
                "+" => left + right,
                "-" => left - right,
                "*" => left * right,
                "//" => (long)Math.Floor((decimal)left / right),
                "%" => left - right * (long)Math.Floor((decimal)left / right),
                "ceil" => (long)Math.Ceiling((decimal)left / right),
                "min" => Math.Min(left, right),
                _ => Math.Max(left, right),
            };
        }

        public override string ToString() => $"({Left} {Operator} {Right})";
    }
}

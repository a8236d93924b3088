namespace Nnet.Language.Shapes;

/// <summary>What a tensor is made of: <c>float</c>, <c>int</c>, <c>class(10)</c>, <c>token(V)</c>, ...</summary>
public abstract record ElementType
{
    private ElementType()
    {
    }

    public static ElementType Float32 { get; } = new Float("float", 32);

    public static ElementType Float16 { get; } = new Float("float16", 16);

    public static ElementType BFloat16 { get; } = new Float("bfloat16", 16);

    public static ElementType Float64 { get; } = new Float("float64", 64);

    public static ElementType Int64 { get; } = new Integer();

    public static ElementType Bool { get; } = new Boolean();

    public bool IsFloating => this is Float;

    /// <summary>True for <c>int</c>, <c>class(K)</c> and <c>token(V)</c>, which are all int64 in memory.</summary>
    public bool IsInteger => this is Integer or Class or Token;

    /// <summary>Bytes that one element takes.</summary>
    public int Size => this switch { Float number => number.Bits / 8, Boolean => 1, _ => 8 };

    public abstract override string ToString();

    public sealed record Float(string Name, int Bits) : ElementType
    {
        public override string ToString() => Name;
    }

    public sealed record Integer : ElementType
    {
        public override string ToString() => "int";
    }

    public sealed record Boolean : ElementType
    {
        public override string ToString() => "bool";
    }

    /// <summary>A label: 0..<paramref name="Count"/>-1.</summary>
    public sealed record Class(Dim Count) : ElementType
    {
        public override string ToString() => $"class({Count})";
    }

    /// <summary>An item of a vocabulary: 0..<paramref name="Count"/>-1.</summary>
    public sealed record Token(Dim Count) : ElementType
    {
        public override string ToString() => $"token({Count})";
    }
}

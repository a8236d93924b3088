namespace Nnet.Language.Diagnostics;

/// <summary>NN2xxx: names, arguments and kinds.</summary>
public static class NameDiagnostics
{
    /// <summary>A name that nothing declares.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new("NN2001", Severity.Error, "unknown name");

    /// <summary>A second declaration of a name.</summary>
    public static readonly DiagnosticDescriptor DeclaredTwice = new("NN2002", Severity.Error, "declared twice");

    /// <summary>An argument that is unknown, missing or given twice.</summary>
    public static readonly DiagnosticDescriptor WrongArgument = new("NN2003", Severity.Error, "unknown, missing or repeated argument");

    /// <summary>A value of the wrong type or out of range.</summary>
    public static readonly DiagnosticDescriptor WrongValue = new("NN2004", Severity.Error, "value of the wrong type or out of range");

    /// <summary>A name that two used namespaces declare.</summary>
    public static readonly DiagnosticDescriptor AmbiguousName = new("NN2005", Severity.Error, "ambiguous name");

    /// <summary>A block that contains itself.</summary>
    public static readonly DiagnosticDescriptor Recursion = new("NN2006", Severity.Error, "block that contains itself");

    /// <summary>A name that stands for something else than what is needed there.</summary>
    public static readonly DiagnosticDescriptor WrongKind = new("NN2007", Severity.Error, "name of the wrong kind");

    /// <summary>A statement or setting that is missing, repeated or out of place.</summary>
    public static readonly DiagnosticDescriptor Misplaced = new("NN2008", Severity.Error, "missing, repeated or misplaced part");

    /// <summary>A suppression that silences nothing.</summary>
    public static readonly DiagnosticDescriptor UselessSuppression = new("NN2009", Severity.Warning, "suppression that silences nothing");

    /// <summary>All of the band.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [UnknownName, DeclaredTwice, WrongArgument, WrongValue, AmbiguousName, Recursion, WrongKind, Misplaced, UselessSuppression];
}

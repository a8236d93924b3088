namespace Nnet.Language.Diagnostics;

/// <summary>NN1xxx: the text does not follow the grammar.</summary>
public static class SyntaxDiagnostics
{
    /// <summary>Text that does not fit where it stands.</summary>
    public static readonly DiagnosticDescriptor UnexpectedText = new("NN1001", Severity.Error, "unexpected text");

    /// <summary>A string or comment without its end.</summary>
    public static readonly DiagnosticDescriptor Unterminated = new("NN1002", Severity.Error, "string or comment without an end");

    /// <summary>A number that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadNumber = new("NN1003", Severity.Error, "number that cannot be read");

    /// <summary>Nesting deeper than the parser follows.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new("NN1004", Severity.Error, "nesting too deep");

    /// <summary>A suppression that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadSuppression = new("NN1005", Severity.Warning, "suppression that cannot be read");
}

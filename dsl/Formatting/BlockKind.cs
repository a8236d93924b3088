namespace Nnet.Language.Formatting;

/// <summary>What the innermost braces around a line are.</summary>
internal enum BlockKind
{
    /// <summary>None.</summary>
    File,

    /// <summary>A body of statements.</summary>
    Statements,

    /// <summary>Settings of data, an optimizer, a recipe or a plan.</summary>
    Settings,

    /// <summary>The dimensions of a space.</summary>
    Space,
}

namespace Nnet.Language.Parsing;

/// <summary>What a token is to the layout, as the parser found it out.</summary>
[Flags]
internal enum TokenRoles
{
    /// <summary>Nothing that matters.</summary>
    None = 0,

    /// <summary>Begins a declaration, statement, setting or dimension of a space: a line of its own.</summary>
    Item = 1,

    /// <summary>Begins a declaration with all that belongs to it.</summary>
    Declaration = 2,

    /// <summary>Stands right behind the token before: the parenthesis of a call, the bracket of a type, the rest of a key pattern.</summary>
    Attached = 4,

    /// <summary>The next token stands right behind it: a sign, the colon of a slice.</summary>
    Prefix = 8,

    /// <summary>Opens a body of statements.</summary>
    Body = 16,

    /// <summary>Opens the settings of a declaration.</summary>
    Settings = 32,

    /// <summary>Opens a space.</summary>
    Space = 64,

    /// <summary>Opens anything that has items.</summary>
    Opens = Body | Settings | Space,

    /// <summary><c>where</c>.</summary>
    Where = 128,

    /// <summary>Goes on behind a closing brace: <c>else</c> of a statement.</summary>
    Joined = 256,

    /// <summary><c>if</c>, <c>then</c> and <c>else</c> of a value.</summary>
    Conditional = 512,

    /// <summary>Belongs to a line that nobody understands, and stays as it was written.</summary>
    Verbatim = 1024,
}

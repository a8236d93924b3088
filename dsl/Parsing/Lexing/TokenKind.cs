namespace Nnet.Language.Parsing.Lexing;

/// <summary>Kinds of tokens; each is the character that stands for it in the parser's input.</summary>
internal static class TokenKind
{
    public const char Name = 'a';
    public const char Number = '1';
    public const char String = '"';
    public const char OpenParenthesis = '(';
    public const char CloseParenthesis = ')';
    public const char OpenBracket = '[';
    public const char CloseBracket = ']';
    public const char OpenBrace = '{';
    public const char CloseBrace = '}';
    public const char Comma = ',';
    public const char Colon = ':';
    public const char Dot = '.';
    public const char Range = 'r';
    public const char Ellipsis = 'e';
    public const char Assign = '=';
    public const char Equal = 'q';
    public const char NotEqual = 'n';
    public const char Less = '<';
    public const char LessOrEqual = 'l';
    public const char Greater = '>';
    public const char GreaterOrEqual = 'g';
    public const char Plus = '+';
    public const char Minus = '-';
    public const char Star = '*';
    public const char Power = 'p';
    public const char Slash = '/';
    public const char FloorDivide = 'f';
    public const char Percent = '%';
    public const char At = '@';
    public const char Pipe = '|';
    public const char Arrow = 'w';
    public const char Unknown = '?';
    public const char End = '\0';
}

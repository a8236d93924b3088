using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;

namespace Nnet.Language.Formatting;

/// <summary>Which tokens begin a line: items and <c>where</c> always, others where the author broke the line and nothing holds them to the token before.</summary>
internal static class LineBreaks
{
    /// <summary>For each token, whether it begins a line.</summary>
    public static bool[] Of(ParseContext context)
    {
        var tokens = context.Tokens;
        var breaks = new bool[tokens.Length];
        var closing = OneLineBodies(context, out var oneLine);
        var hasWhere = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var role = context.Roles[i];
            hasWhere = (role & TokenRoles.Where) != 0 || (hasWhere && (role & TokenRoles.Declaration) == 0);
            breaks[i] = (role & TokenRoles.Item) != 0 ? !oneLine[i]
                : (role & TokenRoles.Where) != 0 ? true
                : closing.TryGetValue(i, out var isOneLine) ? !isOneLine
                : (role & TokenRoles.Joined) != 0 ? false
                : (role & TokenRoles.Opens) != 0 ? hasWhere
                : i > 0 && !Spacing.IsGlued(tokens[i - 1].Kind, context.Roles[i - 1], tokens[i].Kind, role) && tokens[i].StartsLine;
            hasWhere &= (role & TokenRoles.Opens) == 0;
        }

        return breaks;
    }

    /// <summary>The closing braces of bodies, each with whether its body stays on one line; and the items of such bodies.</summary>
    private static Dictionary<int, bool> OneLineBodies(ParseContext context, out bool[] oneLine)
    {
        var closing = new Dictionary<int, bool>();
        var items = new bool[context.Tokens.Length];
        var open = new Stack<(int Brace, List<int> Items, bool Breaks)>();
        var comments = new HashSet<int>(context.Comments.Select(comment => comment.TokenIndex));
        for (var i = 0; i < context.Tokens.Length; i++)
        {
            if (context.Tokens[i].StartsLine || comments.Contains(i))
            {
                open = new Stack<(int, List<int>, bool)>(open.Reverse().Select(body => (body.Brace, body.Items, true)));
            }

            if (context.Tokens[i].Kind == TokenKind.CloseBrace && open.Count > 0)
            {
                var body = open.Pop();
                if (body.Brace >= 0)
                {
                    var fits = !body.Breaks && body.Items.Count <= 1;
                    closing[i] = fits;
                    body.Items.ForEach(item => items[item] = fits);
                    if (!fits && open.Count > 0)
                    {
                        var outer = open.Pop();
                        open.Push((outer.Brace, outer.Items, true));
                    }
                }
            }

            if ((context.Roles[i] & TokenRoles.Item) != 0 && open.Count > 0)
            {
                open.Peek().Items.Add(i);
            }

            if (context.Tokens[i].Kind == TokenKind.OpenBrace)
            {
                open.Push(((context.Roles[i] & TokenRoles.Opens) != 0 ? i : -1, [], false));
            }
        }

        oneLine = items;
        return closing;
    }
}

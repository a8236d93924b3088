using System.Text;

namespace Nnet.Fuzz;

/// <summary>Damages programs, in the ways people do and in ways they do not.</summary>
/// <param name="seeds">Programs to begin with.</param>
/// <param name="random">Decides.</param>
internal sealed class Mutator(IReadOnlyList<string> seeds, Random random)
{
    private static readonly string[] Words =
    [
        "network", "block", "extern block", "loss", "data", "optimizer", "train", "tune", "const", "let", "var", "layer", "weight", "buffer", "for", "in", "if", "then", "else", "return", "minimize", "init",
        "budget", "assert", "where", "as", "and", "or", "not", "true", "step", "updates", "with", "space", "source", "field", "from", "columns", "to", "split", "schedule", "group", "freeze", "until", "epoch",
        "metrics", "batch", "log", "when", "is", "search", "check", "@allow(NN4003)", "namespace", "using", "x", "N", "_", "...", "..", "|>", "->", "**", "//", "/*", "*/", "// nnet: allow NN4001", "///",
        "(", ")", "[", "]", "{", "}", ",", ":", ".", "=", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "@", "\"", "\\", "\n", "\r\n", "\t", "  ", "0", "1e-3", "70%", "1/16", "99999999999999999999",
        "1e999", "0x1F", "1__0", "\"layer{i}.{\"", "head.*", "\u00e9", "\ud83d\ude00", "\0", "\ufeff", "#", "$", "?", "~", "`",
    ];

    public string Next()
    {
        var text = new StringBuilder(Piece());
        var count = 1 + random.Next(random.Next(4) == 0 ? 20 : 4);
        for (var i = 0; i < count; i++)
        {
            Mutate(text);
        }

        return text.ToString();
    }

    /// <summary>A whole program, or some lines of one so that small texts are common.</summary>
    private string Piece()
    {
        var seed = seeds[random.Next(seeds.Count)];
        if (random.Next(5) == 0)
        {
            return seed;
        }

        var lines = seed.Split('\n');
        var start = random.Next(lines.Length);
        return string.Join('\n', lines.Skip(start).Take(1 + random.Next(25)));
    }

    private void Mutate(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(random.Next(3) == 0 ? 60 : 6), text.Length - at);
        switch (random.Next(8))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Word());
                break;
            case 2:
                text.Insert(at, text.ToString(at, length));
                break;
            case 3:
                text.Remove(at, length).Insert(at, Word());
                break;
            case 4:
                var moved = text.ToString(at, length);
                text.Remove(at, length);
                text.Insert(random.Next(text.Length + 1), moved);
                break;
            case 5:
                text.Insert(at, string.Concat(Enumerable.Repeat(Word(), 1 + random.Next(random.Next(50) == 0 ? 2000 : 5))));
                break;
            case 6:
                text.Insert(at, Piece());
                text.Length = Math.Min(text.Length, 20_000);
                break;
            default:
                text.Insert(at, ((char)random.Next(random.Next(4) == 0 ? 0x10000 : 0x80)).ToString());
                break;
        }
    }

    private string Word() => Words[random.Next(Words.Length)] + (random.Next(2) == 0 ? " " : "");
}

using Nnet.Language.Diagnostics;
using Nnet.Language.Formatting;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Tests.Parsing;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Formatting;

public sealed class FormatterTests
{
    public static TheoryData<string> Programs => [.. ProgramFiles.All(".").Select(path => Path.GetRelativePath(ProgramFiles.Folder, path))];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Format_Program_IsIdempotentAndChangesNoTokenAndNoComment(string program)
    {
        var text = File.ReadAllText(Path.Combine(ProgramFiles.Folder, program));
        var once = Format(text);
        Format(once).ShouldBe(once);
        Lexemes(once).ShouldBe(Lexemes(text));
    }

    [Theory]
    [InlineData("const a=1+2*3", "const a = 1 + 2 * 3\n")]
    [InlineData("data D {\nsource   Csv( \"a.csv\" )\n  field x : float[ 4 ] from columns 0 .. 4 , scale 1/16\n field label:class(3) from column 4\n}", "data D {\n    source Csv(\"a.csv\")\n    field  x:     float[4] from columns 0..4, scale 1/16\n    field  label: class(3) from column 4\n}\n")]
    [InlineData("network A(x:float[N,4])->y:float[N,2] {\n// why\nreturn x|>Linear(2)\n|>ReLU\n}", "network A(x: float[N, 4]) -> y: float[N, 2] {\n    // why\n    return x |> Linear(2)\n        |> ReLU\n}\n")]
    [InlineData("block B(x: float[N, D]) {\n  return x[:,0] - -1.0\n}", "block B(x: float[N, D]) {\n    return x[:, 0] - -1.0\n}\n")]
    public void Format_Text_HasTheOneLayout(string text, string expected) => Format(text).ShouldBe(expected);

    private static string Format(string text) => Formatter.Format(new SourceText("a.nnet", text));

    private static IEnumerable<string> Lexemes(string text)
    {
        var lexed = Lexer.Lex(new SourceText("a.nnet", text), new DiagnosticBag());
        return [.. lexed.Tokens.Select(token => token.Text), .. lexed.Comments.Select(comment => comment.Text)];
    }
}

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

    [Theory]
    [InlineData("const a = 1 const b = 2", "const a = 1\nconst b = 2\n")]
    [InlineData("block B(x: float[N]) { let a = x return a }", "block B(x: float[N]) {\n    let a = x\n    return a\n}\n")]
    [InlineData("optimizer O { Adam(lr: 1e-3) }", "optimizer O { Adam(lr: 1e-3) }\n")]
    [InlineData("block B(x: float[N]) where N > 1 { return x }\nconst a = 1", "block B(x: float[N])\nwhere N > 1\n{ return x }\n\nconst a = 1\n")]
    [InlineData("optimizer O { Adam()\nfreeze  x   y\nno_decay layer*.bias }", "optimizer O {\n    Adam()\n    freeze   x   y\n    no_decay layer*.bias\n}\n")]
    [InlineData("const a = 1\n@allow(NN4001) const b = 2", "const a = 1\n\n@allow(NN4001)\nconst b = 2\n")]
    [InlineData("\n\n\nconst a = 1\n\n\n\nconst b = 2\n\n", "const a = 1\n\nconst b = 2\n")]
    [InlineData("block B(x: float[N]) {\n let y = if a then x\n else Linear(\n 4)\n return y\n}", "block B(x: float[N]) {\n    let y = if a then x\n            else Linear(\n                4)\n    return y\n}\n")]
    [InlineData("tune T { space { a in {1} b.c in {2} } }", "tune T {\n    space {\n        a   in {1}\n        b.c in {2}\n    }\n}\n")]
    [InlineData("const a = 1 // one\nconst bc = 2 // two", "const a = 1   // one\nconst bc = 2  // two\n")]
    public void Format_Lines_AreThoseOfTheOneLayout(string text, string expected) => Format(text).ShouldBe(expected);

    [Fact]
    public void Format_TextWithAMistake_ComesBackAsItIs() => Format("const  a = \nconst b =   2").ShouldBe("const  a = \nconst b =   2");

    [Theory]
    [InlineData("graph.nnet")]
    [InlineData("digits.nnet")]
    [InlineData("char_lm.nnet")]
    [InlineData("tabular.nnet")]
    [InlineData("distill.nnet")]
    public void Format_ProgramLaidOutByHand_StaysAsItIs(string program)
    {
        var text = File.ReadAllText(ProgramFiles.All(".").Single(path => Path.GetFileName(path) == program));
        Format(text).ShouldBe(text);
    }

    private static string Format(string text) => Formatter.Format(new SourceText("a.nnet", text));

    private static IEnumerable<string> Lexemes(string text)
    {
        var lexed = Lexer.Lex(new SourceText("a.nnet", text), new DiagnosticBag());
        return [.. lexed.Tokens.Select(token => token.Text), .. lexed.Comments.Select(comment => comment.Text)];
    }
}

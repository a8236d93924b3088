using FsCheck;
using FsCheck.Fluent;

namespace Nnet.Language.Tests.Parsing.Properties;

/// <summary>Random programs of every form of the grammar, laid out at random and with comments in between.</summary>
internal static class ProgramGenerators
{
    private static readonly Gen<string> Name = Gen.Elements("x", "y", "width", "N", "H", "main", "step", "to", "norm", "layer1");

    private static readonly Gen<string> Number = Gen.Elements("0", "1", "64", "1_000_000", "0.5", "1e-3", "70%");

    /// <summary>A whole file.</summary>
    public static Gen<string> Program =>
        from header in Gen.Elements("", "", "namespace A.B\n", "namespace A\nusing B.C using D\n")
        from declarations in Gen.ListOf(Declaration, 4)
        from text in Layout(header + string.Join(" ¦ ", declarations))
        select text;

    private static Gen<string> Declaration => Gen.OneOf(
        Gen.Constant("const classes = ").Plus(Expression(2)),
        from kind in Gen.Elements("block", "@allow ( NN4003 , reason : \"a\" ) network", "///Words.\nblock")
        from result in Gen.Elements("", "-> float[N, _]", "-> y : float[...,D]", "-> ( a : int[], b : class( K )[N] )")
        from facts in Gen.Elements("", "where N > 1, H % 4 == 0")
        from body in Body(2)
        select $"{kind} Name ( x : float[N,3,H/2,W//2] , k : int = 3 ) {result} {facts} {body}",
        Gen.Constant("extern block Own(x: float[N]) -> float[N]"),
        Gen.Constant("loss Own(a: float[N], t: token(V)[N, T], s: float = -0.1) = ").Plus(Expression(3)),
        Gen.Elements(OptimizerTexts).Select(text => $"optimizer O {{ {text} }}"),
        Gen.Elements(DataTexts).Select(text => $"data D {{ {text} }}"),
        from settings in Gen.ListOf(Gen.Elements(TrainTexts), 3)
        from body in Body(1)
        select $"train E {{ {string.Join(" ¦ ", settings)} ¦ step a updates b, c with O {body} }}",
        from steps in Gen.ListOf(Gen.Elements(TuneTexts), 3)
        select $"tune T {{ train E ¦ {string.Join(" ¦ ", steps)} }}");

    private static Gen<string> Body(int depth) =>
        from statements in Gen.ListOf(Statement(depth), 2)
        from value in Expression(2)
        select $"{{ {string.Join(" ¦ ", statements)} ¦ return {value} }}";

    private static Gen<string> Statement(int depth) => depth == 0
        ? Gen.Constant("let ").Plus(Name).Plus(" = ").Plus(Expression(1))
        : Gen.OneOf(
            Gen.Constant("let ( a , (b, _) ) = ").Plus(Expression(2)),
            Gen.Constant("var v = ").Plus(Expression(2)),
            Gen.Constant("v = ").Plus(Expression(2)),
            Gen.Elements("layer e = Embedding ( 10, 4 )", "weight w : float[D] = Ones", "buffer b : bool[T,T]", "assert H % 4 == 0, W > 1", "init Conv2d, head.* : Normal(std: 0.1)", "budget parameters <= 1_000, flops<=2"),
            Gen.Elements("for i in 0..depth ", "for ( a , b ) in [ (1,2), (3 , 4) ] ").Plus(Body(depth - 1)),
            from condition in Expression(1)
            from then in Body(depth - 1)
            from otherwise in Body(depth - 1)
            select $"if {condition} {then} else {otherwise}");

    private static Gen<string> Expression(int depth) => depth == 0
        ? Gen.OneOf(Name, Number, Gen.Elements("\"text\\\"1\"", "true"))
        : Gen.OneOf(
            from left in Expression(depth - 1)
            from sign in Gen.Elements("+", "-", "*", "/", "%", "**", "@", "==", "<=", "and", "or")
            from right in Expression(depth - 1)
            select $"{left} {sign} {right}",
            Gen.Constant("x//(N)"),
            Gen.Elements("- ", "not ").Plus(Expression(depth - 1)).Select(text => $"( {text} )"),
            Gen.Constant("( ").Plus(Expression(depth - 1)).Plus(" |> Linear ( 4 , bias:false ) * 3 as \"layer{i}.0\" |> ReLU as act )"),
            Gen.Constant("( if x then ").Plus(Expression(depth - 1)).Plus(" else ").Plus(Expression(depth - 1)).Plus(" )"),
            Gen.Constant("x[ : , 1 : - 1 , ... , : : 2 ]"),
            Gen.Constant("[ 1 , teacher.logits , ( ) ]"),
            Gen.Constant("Mean ( ").Plus(Expression(depth - 1)).Plus(" , dim : - 1 )"));

    /// <summary>Puts spaces, line ends and comments where spaces are.</summary>
    private static Gen<string> Layout(string program) =>
        from gaps in Gen.ArrayOf(Gen.Frequency((12, Gen.Constant(" ")), (2, Gen.Constant("\n")), (1, Gen.Constant("\n\n   ")), (1, Gen.Constant("  // a comment of words\n")), (1, Gen.Constant(" /* aside */ "))), 400)
        select string.Concat(program.Split(" ¦ ").Select((item, i) => string.Concat(item.Split(' ').Select((word, j) => word + gaps[((i * 31) + j) % gaps.Length])) + "\n"));

    private static Gen<string> Plus(this Gen<string> left, string right) => left.Select(text => text + right);

    private static Gen<string> Plus(this Gen<string> left, Gen<string> right) => from first in left from second in right select first + second;

    private static string[] OptimizerTexts =>
        ["AdamW ( lr:3e-3 , betas:(0.9,0.99) )", "SGD ¦ schedule Warmup(5%) then Cosine ( to:1e-5 , over:500 steps )", "Adam() ¦ group head*.bias : lr*0.1, weight_decay=0 ¦ no_decay bias,norm ¦ clip norm 1.0"];

    private static string[] DataTexts =>
    [
        "source Custom ¦ field a : float[1] ¦ limit 10 ¦ shuffle false ¦ balanced ¦ class_weights [1.0, 2.0] ¦ subset 8 per class",
        "source train Idx(\"a\",\"b\") ¦ source test Idx(\"c\") ¦ field longer:class(3) from columns age to s6 , scale 1/255 ¦ field b:float from column target ¦ split train 70%,validation 30%, by label, seed 7",
        "source Csv(\"a.csv\", header:true) ¦ folds 5, seed 11 ¦ normalize a,b ¦ augment a : Shift(1),Rotate(10) ¦ test_time HorizontalFlip",
    ];

    private static string[] TrainTexts =>
    [
        "data D", "network N(width: 32)", "networks g = G, d = D(4)", "batch 32 then 1 for last 2 epochs", "epochs 20", "metrics Accuracy, TopK(5), own: Mean(a - b)", "early_stop validation.loss, patience 8, min_delta 0.1",
        "average ema 0.999", "precision bfloat16", "initialize from \"w.safetensors\" except head.*, x", "freeze body*.x.0 until epoch 3", "keep best validation.accuracy", "checkpoint every 1 epoch",
        "monitor gradients, activations", "teacher Big from Run", "final fit on train, validation", "deterministic",
    ];

    private static string[] TuneTexts =>
    [
        "maximize validation.accuracy", "space { a.b in {1,2} ¦ optimizer.lr in log 1e-5 to 1e-1 when optimizer is SgdM ¦ n in 0.0 to 0.5 step 0.1 }", "check initial_loss", "check overfit 64 samples",
        "find learning_rate from 1e-5 to 1e-1", "search random 8 trials, 2 epochs", "refine tpe 4 trials, 8 epochs, keep 2", "diagnose", "final", "prune asha", "parallel 4", "budget 2 hours", "study \"name\"", "compare optimizer", "fix network.width",
    ];
}

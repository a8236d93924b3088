using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Operators between tensors, or a tensor and a number. ONNX wants both sides of one type; the language promotes as PyTorch does.</summary>
internal static class OperatorRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("+", c => Arithmetic(c, "Add")),
        OnnxRow.One("-", c => c.Count == 1 ? c.Add("Neg", [c[0]]) : Arithmetic(c, "Sub")),
        OnnxRow.One("*", c => Arithmetic(c, "Mul")),
        OnnxRow.One("/", c => Arithmetic(c, "Div")),
        OnnxRow.One("**", c => Arithmetic(c, "Pow")),
        OnnxRow.One("//", FloorDivision),
        OnnxRow.One("%", Remainder),
        OnnxRow.One("@", c => Product(c, c[0], c[1])),
        OnnxRow.One("MatMul", c => Product(c, c[0], c[1])),
        OnnxRow.One("==", c => Compare(c, "Equal")),
        OnnxRow.One("!=", c => c.Add("Not", [Compare(c, "Equal")])),
        OnnxRow.One("<", c => Compare(c, "Less")),
        OnnxRow.One("<=", c => Compare(c, "LessOrEqual")),
        OnnxRow.One(">", c => Compare(c, "Greater")),
        OnnxRow.One(">=", c => Compare(c, "GreaterOrEqual")),
    ];

    /// <summary>The type in which two inputs meet: floating point before integers before truth values, the wider one of two floats.</summary>
    public static OnnxElementType Common(OnnxCall c, int first, int second)
    {
        var known = new[] { first, second }.Where(c.IsTensor).Select(input => c.Element(input)).ToArray();
        var highest = known.MaxBy(Rank);
        var hasFraction = new[] { first, second }.Any(input => !c.IsTensor(input) && c.Node.Inputs[input] is Language.Lowering.Bodies.PlainOperand { Value: not Language.Lowering.Values.DimValue });
        return hasFraction && Rank(highest) < Rank(OnnxElementType.BFloat16) ? OnnxElementType.Float32
            : highest == OnnxElementType.Bool && known.Length == 1 ? OnnxElementType.Int64
            : highest;
    }

    private static int Rank(OnnxElementType type) => type switch
    {
        OnnxElementType.Bool => 0,
        OnnxElementType.Int64 => 1,
        OnnxElementType.BFloat16 => 2,
        OnnxElementType.Float16 => 3,
        OnnxElementType.Float32 => 4,
        _ => 5,
    };

    private static string Arithmetic(OnnxCall c, string op)
    {
        if (c.ResultElement != OnnxElementType.Bool)
        {
            return c.Add(op, [c[0], c[1]]);
        }

        var number = c.Add(op, [c.Operand(0, OnnxElementType.Int64), c.Operand(1, OnnxElementType.Int64)]);
        return c.Cast(number, OnnxElementType.Bool);
    }

    /// <summary>Rounded towards minus infinity, as in Python.</summary>
    private static string FloorDivision(OnnxCall c) => c.ResultElement == OnnxElementType.Int64
        ? c.Add("Div", [c.Add("Sub", [c[0], c.Add("Mod", [c[0], c[1]])]), c[1]])
        : c.Add("Floor", [c.Add("Div", [c[0], c[1]])]);

    /// <summary>With the sign of the divisor, as in Python.</summary>
    private static string Remainder(OnnxCall c) => c.ResultElement == OnnxElementType.Int64
        ? c.Add("Mod", [c[0], c[1]])
        : c.Add("Sub", [c[0], c.Add("Mul", [c[1], c.Add("Floor", [c.Add("Div", [c[0], c[1]])])])]);

    private static string Compare(OnnxCall c, string op)
    {
        var type = Common(c, 0, 1);
        type = type == OnnxElementType.Bool && op != "Equal" ? OnnxElementType.Int64 : type;
        return c.Add(op, [c.Operand(0, type), c.Operand(1, type)]);
    }

    private static string Product(OnnxCall c, string left, string right) => c.Add("MatMul", [left, right]);
}

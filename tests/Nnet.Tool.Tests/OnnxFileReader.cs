using System.Text;
using Google.Protobuf;

namespace Nnet.Tool.Tests;

/// <summary>Reads of an ONNX file what tests look at, by the numbers of its fields (onnx.proto): apart from the code that writes it.</summary>
internal sealed class OnnxFileReader
{
    private readonly List<string> _operators = [];
    private readonly Dictionary<string, byte[]> _weights = [];

    /// <summary>The operators, in order.</summary>
    public IReadOnlyList<string> Operators => _operators;

    /// <summary>The bytes of the initializers by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Weights => _weights;

    /// <summary>Name and shape of the input.</summary>
    public string Input { get; private set; } = "";

    public static OnnxFileReader Read(string path)
    {
        var reader = new OnnxFileReader();
        reader.ReadGraph(Fields(File.ReadAllBytes(path)).Single(field => field.Number == 7).Bytes);
        return reader;
    }

    private void ReadGraph(byte[] graph)
    {
        foreach (var (number, bytes, _) in Fields(graph))
        {
            switch (number)
            {
                case 1:
                    _operators.Add(Text(bytes, 4));
                    break;
                case 5:
                    _weights[Text(bytes, 8)] = Fields(bytes).Single(field => field.Number == 9).Bytes;
                    break;
                case 11:
                    Input = $"{Text(bytes, 1)} [{string.Join(", ", Sizes(bytes))}]";
                    break;
            }
        }
    }

    // Value: type 2, its tensor 1, its shape 2, the sizes 1, each a number 1 or a name 2.
    private static IEnumerable<string> Sizes(byte[] value)
    {
        var shape = new[] { 2, 1, 2 }.Aggregate(value, (bytes, number) => Fields(bytes).Single(field => field.Number == number).Bytes);
        return Fields(shape).Select(size => Fields(size.Bytes).Single()).Select(size => size.Number == 1 ? size.Integer.ToString(System.Globalization.CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(size.Bytes));
    }

    private static string Text(byte[] message, int number) => Encoding.UTF8.GetString(Fields(message).Single(field => field.Number == number).Bytes);

    private static List<(int Number, byte[] Bytes, long Integer)> Fields(byte[] message)
    {
        var input = new CodedInputStream(message);
        var fields = new List<(int, byte[], long)>();
        while (input.ReadTag() is var tag && tag != 0)
        {
            var number = WireFormat.GetTagFieldNumber(tag);
            switch (WireFormat.GetTagWireType(tag))
            {
                case WireFormat.WireType.Varint:
                    fields.Add((number, [], input.ReadInt64()));
                    break;
                case WireFormat.WireType.LengthDelimited:
                    fields.Add((number, input.ReadBytes().ToByteArray(), 0));
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        return fields;
    }
}

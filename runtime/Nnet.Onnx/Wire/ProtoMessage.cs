using System.Text;
using Google.Protobuf;

namespace Nnet.Onnx.Wire;

/// <summary>A message of Protocol Buffers as a list of fields: the lengths come first, so that large tensors are written without a copy.</summary>
internal sealed class ProtoMessage
{
    private readonly List<ProtoField> _fields = [];
    private long? _size;

    /// <summary>Bytes of all fields.</summary>
    public long Size => _size ??= _fields.Sum(part => part.Size);

    public ProtoMessage Add(int number, long value) => Add(new IntegerField(number, value));

    public ProtoMessage Add(int number, float value) => Add(new FloatField(number, value));

    public ProtoMessage Add(int number, string value) => Add(number, Encoding.UTF8.GetBytes(value));

    public ProtoMessage Add(int number, ReadOnlyMemory<byte> value) => Add(new BytesField(number, value));

    public ProtoMessage Add(int number, ProtoMessage value) => Add(new MessageField(number, value));

    /// <summary>The field once for each item.</summary>
    public ProtoMessage AddAll<T>(int number, IEnumerable<T> items, Func<T, ProtoMessage> convert)
    {
        foreach (var item in items)
        {
            Add(number, convert(item));
        }

        return this;
    }

    /// <summary>A text that may be empty, which is left out.</summary>
    public ProtoMessage AddText(int number, string value) => value.Length == 0 ? this : Add(number, value);

    public void Write(CodedOutputStream output)
    {
        foreach (var part in _fields)
        {
            part.Write(output);
        }
    }

    private ProtoMessage Add(ProtoField field)
    {
        _fields.Add(field);
        return this;
    }
}

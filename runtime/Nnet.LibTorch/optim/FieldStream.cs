using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Lists of values in a file: their number, then for each its kind and itself.</summary>
internal static class FieldStream
{
    private const byte Null = 0, Real = 1, Flag = 2, Whole = 3, TensorValue = 4;

    internal static void Write(BinaryWriter writer, Queue<object?> values)
    {
        writer.Write7BitEncodedInt(values.Count);
        foreach (var value in values)
        {
            switch (value)
            {
                case null: writer.Write(Null); break;
                case double real: writer.Write(Real); writer.Write(real); break;
                case bool flag: writer.Write(Flag); writer.Write(flag); break;
                case long whole: writer.Write(Whole); writer.Write(whole); break;
                case Tensor tensor: writer.Write(TensorValue); TensorStream.Write(writer, tensor); break;
                default: throw new InvalidOperationException($"A value of type {value.GetType().Name} cannot be written.");
            }
        }
    }

    internal static Queue<object?> Read(BinaryReader reader)
    {
        var values = new Queue<object?>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            values.Enqueue(Value(reader, reader.ReadByte()));
        }
        return values;
    }

    // Each arm is cast: without that, numbers would become tensors by their implicit conversion.
    private static object? Value(BinaryReader reader, byte kind) => kind switch
    {
        Null => null,
        Real => (object)reader.ReadDouble(),
        Flag => (object)reader.ReadBoolean(),
        Whole => (object)reader.ReadInt64(),
        TensorValue => (object)TensorStream.Read(reader),
        _ => throw new InvalidDataException($"The file is damaged: {kind} is no kind of value."),
    };
}

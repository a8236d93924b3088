using Google.Protobuf;
using Nnet.Logging.TensorBoard;

namespace Nnet.Runtime.Tests.Logging;

/// <summary>Reads event files by the published definitions: event.proto (summary 5), summary.proto (value 1: tag 1, simple_value 2, image 4, histo 5, tensor 8, metadata 9).</summary>
internal static class EventReader
{
    public static IReadOnlyList<Entry> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var records = RecordFile.Read(stream).ToArray();
        Assert.Equal(stream.Length, stream.Position);
        return [.. records.SelectMany(record => Fields(record)).Where(field => field.Number == 5).SelectMany(field => Fields(field.Bytes!)).Where(field => field.Number == 1).Select(field => Value(field.Bytes!))];
    }

    /// <summary>The fields of a message, those of a repeated one in their order.</summary>
    public static IReadOnlyList<(int Number, byte[]? Bytes, double Number64)> Fields(byte[] message)
    {
        var fields = new List<(int, byte[]?, double)>();
        var input = new CodedInputStream(message);
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            var number = WireFormat.GetTagFieldNumber(tag);
            fields.Add(WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => (number, null, input.ReadInt64()),
                WireFormat.WireType.Fixed64 => (number, null, input.ReadDouble()),
                WireFormat.WireType.Fixed32 => (number, null, input.ReadFloat()),
                _ => (number, input.ReadBytes().ToByteArray(), double.NaN),
            });
        }

        return fields;
    }

    private static Entry Value(byte[] message)
    {
        var fields = Fields(message);
        var tag = System.Text.Encoding.UTF8.GetString(fields.First(field => field.Number == 1).Bytes!);
        var plugin = fields.Where(field => field.Number == 9).Select(field => Fields(Fields(field.Bytes!).First(inner => inner.Number == 1).Bytes!).First(inner => inner.Number == 1).Bytes!).FirstOrDefault();
        var content = fields.First(field => field.Number is 2 or 4 or 5 or 8);
        var kind = content.Number switch { 2 => "scalar", 4 => "image", 5 => "histogram", _ => System.Text.Encoding.UTF8.GetString(plugin!) };
        return new Entry(tag, kind, content.Bytes ?? []);
    }

    /// <param name="Tag">The value's tag.</param>
    /// <param name="Kind"><c>scalar</c>, <c>image</c>, <c>histogram</c>, or the plugin's name.</param>
    /// <param name="Content">The message of the kind; nothing of a scalar.</param>
    internal sealed record Entry(string Tag, string Kind, byte[] Content);
}

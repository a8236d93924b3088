using Google.Protobuf;

namespace Nnet.Logging.TensorBoard;

/// <summary>
/// Messages of TensorBoard's event files, field by field: Event (wall_time 1, step 2, file_version 3, summary 5, session_log 7), Summary.Value (tag 1, simple_value 2,
/// image 4, histo 5, tensor 8, metadata 9).
/// </summary>
internal static class EventEncoder
{
    private const int SmallMessage = 128;

    /// <summary>The first event of a file.</summary>
    public static byte[] Version(double time) => Message(output =>
    {
        Double(output, 1, time);
        Text(output, 3, "brain.Event:2");
    });

    /// <summary>Says that what other files have of this step and later ones no longer counts (SessionLog, field 7, status START).</summary>
    public static byte[] Restart(double time, long step) => Message(output =>
    {
        Double(output, 1, time);
        Integer(output, 2, step);
        Bytes(output, 7, Message(session => Integer(session, 1, 1)));
    });

    /// <summary>An event with some values.</summary>
    public static byte[] Summary(double time, long step, IEnumerable<byte[]> values) => Message(output =>
    {
        Double(output, 1, time);
        Integer(output, 2, step);
        Bytes(output, 5, Message(summary =>
        {
            foreach (var value in values)
            {
                Bytes(summary, 1, value);
            }
        }));
    });

    /// <summary>A number over time.</summary>
    public static byte[] Scalar(string tag, double value) => Message(output =>
    {
        Text(output, 1, tag);
        output.WriteTag(2, WireFormat.WireType.Fixed32);
        output.WriteFloat((float)value);
    });

    /// <summary>A picture, PNG.</summary>
    public static byte[] Image(string tag, int height, int width, int channels, byte[] png) => Message(output =>
    {
        Text(output, 1, tag);
        Bytes(output, 4, Message(image =>
        {
            Integer(image, 1, height);
            Integer(image, 2, width);
            Integer(image, 3, channels);
            Bytes(image, 4, png);
        }));
    });

    /// <summary>A distribution: bucket counts up to each limit.</summary>
    public static byte[] Histogram(string tag, HistogramBuckets buckets) => Message(output =>
    {
        Text(output, 1, tag);
        Bytes(output, 5, Message(histogram =>
        {
            Double(histogram, 1, buckets.Minimum);
            Double(histogram, 2, buckets.Maximum);
            Double(histogram, 3, buckets.Count);
            Double(histogram, 4, buckets.Sum);
            Double(histogram, 5, buckets.SumOfSquares);
            Packed(histogram, 6, buckets.Limits);
            Packed(histogram, 7, buckets.Counts);
        }));
    });

    /// <summary>A text, in Markdown.</summary>
    public static byte[] Markdown(string tag, string text) => Message(output =>
    {
        Text(output, 1, tag + "/text_summary");
        Bytes(output, 8, Message(tensor =>
        {
            Integer(tensor, 1, 7);
            Bytes(tensor, 2, Message(shape => Bytes(shape, 2, Message(size => Integer(size, 1, 1)))));
            Bytes(tensor, 8, System.Text.Encoding.UTF8.GetBytes(text));
        }));
        Bytes(output, 9, Plugin("text", []));
    });

    /// <summary>A message of the HPARAMS plugin, below one of its tags.</summary>
    public static byte[] Hyperparameters(string tag, byte[] content) => Message(output =>
    {
        Text(output, 1, tag);
        Bytes(output, 8, Message(tensor =>
        {
            Integer(tensor, 1, 1);
            Bytes(tensor, 2, []);
        }));
        Bytes(output, 9, Plugin("hparams", content));
    });

    /// <summary>Any message.</summary>
    public static byte[] Message(Action<CodedOutputStream> write)
    {
        using var memory = new MemoryStream();
        using (var output = new CodedOutputStream(memory, SmallMessage, leaveOpen: true))
        {
            write(output);
        }

        return memory.ToArray();
    }

    public static void Text(CodedOutputStream output, int field, string value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteString(value);
    }

    public static void Bytes(CodedOutputStream output, int field, byte[] value)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(value));
    }

    public static void Integer(CodedOutputStream output, int field, long value)
    {
        output.WriteTag(field, WireFormat.WireType.Varint);
        output.WriteInt64(value);
    }

    public static void Double(CodedOutputStream output, int field, double value)
    {
        output.WriteTag(field, WireFormat.WireType.Fixed64);
        output.WriteDouble(value);
    }

    private static byte[] Plugin(string name, byte[] content) => Message(metadata => Bytes(metadata, 1, Message(plugin =>
    {
        Text(plugin, 1, name);
        if (content.Length > 0)
        {
            Bytes(plugin, 2, content);
        }
    })));

    private static void Packed(CodedOutputStream output, int field, IReadOnlyList<double> values)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteLength(values.Count * sizeof(double));
        foreach (var value in values)
        {
            output.WriteDouble(value);
        }
    }
}

using Google.Protobuf;

namespace Nnet.Logging.TensorBoard;

/// <summary>Messages of the HPARAMS plugin: HParamsPluginData (version 1, experiment 2, session_start_info 3, session_end_info 4) and what is in them.</summary>
internal static class HyperparameterMessages
{
    /// <summary>What varies and what is measured.</summary>
    public static byte[] Experiment(IReadOnlyList<(string Name, object Value)> hyperparameters, IEnumerable<string> metrics) => Data(2, experiment =>
    {
        foreach (var (name, value) in hyperparameters)
        {
            EventEncoder.Bytes(experiment, 4, EventEncoder.Message(info =>
            {
                EventEncoder.Text(info, 1, name);
                EventEncoder.Integer(info, 4, value switch { string => 1, bool => 2, _ => 3 });
            }));
        }

        foreach (var metric in metrics)
        {
            EventEncoder.Bytes(experiment, 5, EventEncoder.Message(info => EventEncoder.Bytes(info, 1, EventEncoder.Message(name => EventEncoder.Text(name, 2, metric)))));
        }
    });

    /// <summary>The values of this run.</summary>
    public static byte[] SessionStart(IReadOnlyList<(string Name, object Value)> hyperparameters, double time) => Data(3, start =>
    {
        foreach (var (name, value) in hyperparameters)
        {
            EventEncoder.Bytes(start, 1, EventEncoder.Message(entry =>
            {
                EventEncoder.Text(entry, 1, name);
                EventEncoder.Bytes(entry, 2, EventEncoder.Message(content => Value(content, value)));
            }));
        }

        EventEncoder.Double(start, 5, time);
    });

    /// <summary>How it ended.</summary>
    public static byte[] SessionEnd(bool succeeded, double time) => Data(4, end =>
    {
        EventEncoder.Integer(end, 1, succeeded ? 1 : 2);
        EventEncoder.Double(end, 2, time);
    });

    private static byte[] Data(int field, Action<CodedOutputStream> content) =>
        EventEncoder.Message(data => EventEncoder.Bytes(data, field, EventEncoder.Message(content)));

    /// <summary>google.protobuf.Value: number 2, string 3, bool 4.</summary>
    private static void Value(CodedOutputStream output, object value)
    {
        switch (value)
        {
            case string text:
                EventEncoder.Text(output, 3, text);
                break;
            case bool truth:
                output.WriteTag(4, WireFormat.WireType.Varint);
                output.WriteBool(truth);
                break;
            default:
                EventEncoder.Double(output, 2, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}

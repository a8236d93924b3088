using Nnet.Data;
using Nnet.Data.Batches;

namespace Nnet.Runtime.Tests.Data;

/// <summary>Short forms of definitions for tests.</summary>
internal static class Sources
{
    public static SourceDefinition Of(string kind, string[] files, params (string Name, object Value)[] options) =>
        new(null, kind, files, options.ToDictionary(option => option.Name, option => option.Value));

    public static DataDefinition Declare(SourceDefinition source, params FieldDefinition[] fields) => new() { Name = "Test", Sources = [source], Fields = fields };

    public static FieldDefinition Float(string name, FieldOrigin? from, params long[] shape) => new(name, FieldType.Float, shape) { From = from };

    public static FieldDefinition Class(string name, long classes, FieldOrigin? from = null) => new(name, FieldType.Class, []) { Classes = classes, From = from };

    public static FieldDefinition Token(string name, long words, params long[] shape) => new(name, FieldType.Token, shape) { Classes = words };

    public static AugmentationDefinition Step(string name, params (string Name, double Value)[] options) => new(name, options.ToDictionary(option => option.Name, option => option.Value));

    /// <summary>A part in one batch, as evaluation or training sees it.</summary>
    public static (float[] Floats, long[] Integers) Whole(DataSet data, string part = "train", bool augmented = false, long seed = 1, int epoch = 0)
    {
        var (table, samples) = data.Part(part);
        using var buffers = new BatchAssembler(data, table, augmented, seed).Assemble(samples, epoch);
        return (buffers.Fields.OfType<float[]>().FirstOrDefault() ?? [], buffers.Fields.OfType<long[]>().FirstOrDefault() ?? []);
    }

    /// <summary>The message of the error that an action must give: one line.</summary>
    public static string Message(Action action)
    {
        var message = Assert.Throws<DataException>(action).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}

using Nnet.Data.Samples;

namespace Nnet.Data;

/// <summary>The shape of stored samples against the declared one. Images may be larger where a transformation cuts or resizes them.</summary>
internal static class ShapeCheck
{
    private static readonly HashSet<string> Resizing = ["RandomCrop", "RandomResizedCrop", "ResizeShort", "CenterCrop", "FiveCrop", "TenCrop", "Scales"];

    /// <exception cref="DataException">A field's samples have another shape.</exception>
    public static void Run(DataDefinition definition, SampleTable table)
    {
        foreach (var (field, values) in table.Fields.Zip(table.Values))
        {
            if (values.StoredShape is not { } stored || stored.Aggregate(1L, (product, size) => product * size) == field.Length)
            {
                continue;
            }

            var resized = definition.Augment.Where(augment => augment.Field == field.Name).SelectMany(augment => augment.Steps).Concat(definition.TestTime).Any(step => Resizing.Contains(step.Name));
            if (!resized || field.Shape.Count != 3 || stored.Count is < 2 or > 3 || (stored.Count == 3 ? stored[0] : 1) != field.Shape[0])
            {
                throw new DataException($"{values.Place(0)}: samples are {(stored.Count == 0 ? "single values" : string.Join(" x ", stored))}, but \"{field.Name}\" is {field.Shown}.");
            }
        }
    }
}

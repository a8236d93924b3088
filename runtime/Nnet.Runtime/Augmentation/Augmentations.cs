using Nnet.Data;

namespace Nnet.Augmentation;

/// <summary>Augmentations by the language's names.</summary>
internal static class Augmentations
{
    /// <summary>The transformation of a definition.</summary>
    public static FieldAugmentation Create(AugmentationDefinition definition)
    {
        double Option(string name, double unset) => definition.Options.GetValueOrDefault(name, unset);
        (double, double) Pair(string name, double low, double high) => (Option(name + ".0", low), Option(name + ".1", high));
        return definition.Name switch
        {
            "HorizontalFlip" => new HorizontalFlip(Option("p", 0.5)),
            "VerticalFlip" => new VerticalFlip(Option("p", 0.5)),
            "Shift" => new Shift((int)Option("pixels", 1)),
            "RandomCrop" => new Shift((int)Option("padding", 0)),
            "Rotate" => new Affine(Option("degrees", 0), 0, (1, 1), 0),
            "Affine" => new Affine(Option("degrees", 0), Option("translate", 0), Pair("scale", 1, 1), Option("shear", 0)),
            "Cutout" => new Cutout((int)Option("size", 1)),
            "RandomErasing" => new RandomErasing(Option("p", 0.5), Pair("scale", 0.02, 0.33), Pair("ratio", 0.3, 3.3)),
            "GaussianNoise" => new GaussianNoise(Option("std", 0.1)),
            _ => throw new DataException($"The augmentation \"{definition.Name}\" is not supported yet by this runtime."),
        };
    }
}

using Nnet.Data;

namespace Nnet.Augmentation;

/// <summary>Augmentations by the language's names.</summary>
internal static class Augmentations
{
    /// <summary>The transformation of a float field.</summary>
    /// <exception cref="DataException">There is none of this name.</exception>
    public static FieldAugmentation Create(AugmentationDefinition definition)
    {
        var options = new OptionReader(definition);
        return definition.Name switch
        {
            "HorizontalFlip" => new HorizontalFlip(options.Number("p", 0.5)),
            "VerticalFlip" => new VerticalFlip(options.Number("p", 0.5)),
            "RandomCrop" => new RandomCrop(options.Size().Height, options.Size().Width, options.Whole("padding", 0)),
            "RandomResizedCrop" => new RandomResizedCrop(options.Size().Height, options.Size().Width, options.Pair("scale", 0.08, 1), options.Pair("ratio", 0.75, 4.0 / 3)),
            "ResizeShort" => new ResizeShort(options.Whole("low"), options.Whole("high", options.Whole("low"))),
            "CenterCrop" => new CenterCrop(options.Size().Height, options.Size().Width),
            "Shift" => new Shift(options.Whole("pixels")),
            "Rotate" => new Affine(options.Number("degrees"), (0, 0), (1, 1), 0),
            "Affine" => new Affine(options.Number("degrees", 0), options.Pair("translate", 0, 0), options.Pair("scale", 1, 1), options.Number("shear", 0)),
            "ColorJitter" => new ColorJitter(options.Number("brightness", 0), options.Number("contrast", 0), options.Number("saturation", 0), options.Number("hue", 0)),
            "Cutout" => new Cutout(options.Whole("size")),
            "RandomErasing" => new RandomErasing(options.Number("p", 0.5), options.Pair("scale", 0.02, 0.33), options.Pair("ratio", 0.3, 3.3), options.Number("value", 0)),
            "GaussianNoise" => new GaussianNoise(options.Number("std", 0.1)),
            "RandAugment" => new RandAugment(options.Whole("num_ops", 2), options.Whole("magnitude", 9)),
            "TimeMask" => new TimeMask(options.Whole("length"), options.Whole("count", 1)),
            _ => throw new DataException($"There is no augmentation \"{definition.Name}\" for float fields."),
        };
    }

    /// <summary>The transformation of an int, class or token field.</summary>
    /// <exception cref="DataException">There is none of this name.</exception>
    public static TokenAugmentation CreateForTokens(AugmentationDefinition definition)
    {
        var options = new OptionReader(definition);
        return definition.Name == "TokenDropout"
            ? new TokenDropout(options.Number("p", 0.1), options.Whole("token", 0))
            : throw new DataException($"The augmentation \"{definition.Name}\" takes a float field; of an int, class or token field there is TokenDropout.");
    }

    /// <summary>True for what mixes the samples of a batch with one another.</summary>
    public static bool Mixes(string name) => name is "MixUp" or "CutMix";
}

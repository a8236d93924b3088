namespace Nnet.Language.Ops;

/// <summary>Augmentations of the training part, with torchvision's options where it has them.</summary>
public static class AugmentationTable
{
    private static ParameterSpec Chance(double value) => Option.Probability("p", value);

    private static ParameterSpec Pair(string name, double low, double high, ValueRange range) =>
        new() { Name = name, Kind = ParameterKind.FloatTuple, Length = 2, Default = ArgumentValue.OfFloats(low, high), Range = range };

    private static ParameterSpec Strength(string name) => Option.Float(name, 0, ValueRange.AtLeast(0));

    public static OptionTable Table { get; } = new("augmentation",
    [
        new("HorizontalFlip", [Chance(0.5)], "Mirrors left and right with probability p."),
        new("VerticalFlip", [Chance(0.5)], "Mirrors top and bottom with probability p."),
        new("RandomCrop", [Option.Tuple("size", 2, min: 1), Option.Int("padding", 0, min: 0)], "A random window of size, after padding with zeros."),
        new("RandomResizedCrop", [Option.Tuple("size", 2, min: 1), Pair("scale", 0.08, 1, ValueRange.Between(0, 1)), Pair("ratio", 0.75, 4.0 / 3, ValueRange.Above(0))],
            "A window of random area and shape, resized to size (Szegedy et al. 2015)."),
        new("ResizeShort", [Option.Int("low", min: 1), Option.OptionalInt("high", min: 1)], "The shorter side resized to a random number between low and high."),
        new("CenterCrop", [Option.Tuple("size", 2, min: 1)], "The window of size in the middle."),
        new("Shift", [Option.Int("pixels", min: 0)], "Moves by up to so many pixels in each direction; zeros come in."),
        new("Rotate", [Option.Float("degrees", null, ValueRange.AtLeast(0))], "Turns by up to so many degrees in each direction."),
        new("Affine",
        [
            Option.Float("degrees", 0, ValueRange.AtLeast(0)), Pair("translate", 0, 0, ValueRange.Between(0, 1)), Pair("scale", 1, 1, ValueRange.Above(0)), Option.Float("shear", 0, ValueRange.AtLeast(0)),
        ], "Turns, moves (shares of the size), scales and shears at random."),
        new("ColorJitter", [Strength("brightness"), Strength("contrast"), Strength("saturation"), Option.Float("hue", 0, ValueRange.Between(0, 0.5))], "Random brightness, contrast, saturation and hue."),
        new("Cutout", [Option.Int("size", min: 1)], "Sets a random square to zero (DeVries and Taylor 2017)."),
        new("RandomErasing", [Chance(0.5), Pair("scale", 0.02, 0.33, ValueRange.Between(0, 1)), Pair("ratio", 0.3, 3.3, ValueRange.Above(0)), Option.Float("value", 0)],
            "Sets a random rectangle to a value with probability p (Zhong et al. 2020)."),
        new("MixUp", [Option.Float("alpha", 0.2, ValueRange.Above(0))], "Mixes pairs of samples and their targets (Zhang et al. 2018)."),
        new("CutMix", [Option.Float("alpha", 1.0, ValueRange.Above(0))], "Puts a window of one sample into another and mixes their targets (Yun et al. 2019)."),
        new("GaussianNoise", [Option.Float("std", 0.1, ValueRange.AtLeast(0))], "Adds normal noise."),
        new("RandAugment", [Option.Int("num_ops", 2, min: 0), Option.Int("magnitude", 9, min: 0, max: 30)], "num_ops random operations of one strength (Cubuk et al. 2020)."),
        new("TokenDropout", [Chance(0.1), Option.Int("token", 0, min: 0)], "Replaces tokens with another one with probability p."),
        new("TimeMask", [Option.Int("length", min: 1), Option.Int("count", 1, min: 1)], "Sets random stretches of a sequence to zero (Park et al. 2019)."),
    ]);
}

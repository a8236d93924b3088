namespace Nnet.Language.Ops;

/// <summary>Versions of a sample whose predictions are averaged: <c>test_time HorizontalFlip, TenCrop(224)</c>.</summary>
public static class TestTimeTable
{
    public static OptionTable Table { get; } = new("test-time augmentation",
    [
        new("HorizontalFlip", [], "The sample and its mirror image."),
        new("VerticalFlip", [], "The sample and it upside down."),
        new("FiveCrop", [Option.Tuple("size", 2, min: 1)], "The four corners and the middle."),
        new("TenCrop", [Option.Tuple("size", 2, min: 1)], "The four corners and the middle, each with its mirror image (Krizhevsky et al. 2012)."),
        new("CenterCrop", [Option.Tuple("size", 2, min: 1)], "The middle."),
        new("Scales", [Option.Ints("sizes", min: 1)], "The sample with its shorter side at each of the sizes."),
    ]);
}

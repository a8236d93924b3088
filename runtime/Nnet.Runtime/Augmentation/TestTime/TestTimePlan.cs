using Nnet.Data;

namespace Nnet.Augmentation;

/// <summary>The versions of a sample whose predictions are averaged.</summary>
/// <param name="Views">The different ones.</param>
/// <param name="Asked">How many the declaration asks for; more than there are views where some come out equal.</param>
public sealed record TestTimePlan(IReadOnlyList<TestTimeView> Views, int Asked)
{
    /// <summary>What to tell the user about versions that came out equal; null: nothing.</summary>
    public string? Note => Views.Count == Asked ? null : $"{Asked} test-time versions are {Views.Count} different ones: equal ones are made once and weigh as often as they were asked for.";

    /// <summary>All combinations of scales, crops and mirror images.</summary>
    /// <param name="steps">The declaration's <c>test_time</c>.</param>
    /// <param name="size">The images' height and width, where they do not differ in it: then equal versions are found.</param>
    /// <exception cref="DataException">There is no such step, or a crop is larger than the image.</exception>
    public static TestTimePlan Of(IReadOnlyList<AugmentationDefinition> steps, (int Height, int Width)? size)
    {
        IReadOnlyList<TestTimeView> views = [new TestTimeView(null, null, false, false)];
        foreach (var step in steps)
        {
            views = [.. views.SelectMany(view => Versions(view, step))];
        }

        var different = views.GroupBy(view => Result(view, size)).Select(group => group.First() with { Weight = group.Count() }).ToArray();
        return new TestTimePlan(different, views.Count);
    }

    private static IEnumerable<TestTimeView> Versions(TestTimeView view, AugmentationDefinition step)
    {
        var options = new OptionReader(step);
        return step.Name switch
        {
            "HorizontalFlip" => [view, view with { Mirrored = !view.Mirrored }],
            "VerticalFlip" => [view, view with { Upended = !view.Upended }],
            "CenterCrop" => [view with { Crop = new CropPlace(options.Size().Height, options.Size().Width, CropCorner.Center) }],
            "FiveCrop" => Crops(view, options.Size()),
            "TenCrop" => Crops(view, options.Size()).SelectMany(crop => new[] { crop, crop with { Mirrored = !crop.Mirrored } }),
            "Scales" => options.List("sizes").Select(side => view with { Short = side }),
            _ => throw new DataException($"There is no test-time transformation \"{step.Name}\"."),
        };
    }

    private static IEnumerable<TestTimeView> Crops(TestTimeView view, (int Height, int Width) size) =>
        Enum.GetValues<CropCorner>().Select(corner => view with { Crop = new CropPlace(size.Height, size.Width, corner) });

    /// <summary>What a version comes to: the side, the window's place, the mirrors. Of images of unknown size only equal declarations are equal.</summary>
    private static object Result(TestTimeView view, (int Height, int Width)? size)
    {
        if (size is not { } known || view.Crop is not { } crop)
        {
            return view;
        }

        var (height, width) = view.Short is not { } side ? known
            : known.Height <= known.Width ? (side, (int)((long)side * known.Width / known.Height))
            : ((int)((long)side * known.Height / known.Width), side);
        return (view.Short ?? 0, crop.Of(height, width), crop.Height, crop.Width, view.Mirrored, view.Upended);
    }
}

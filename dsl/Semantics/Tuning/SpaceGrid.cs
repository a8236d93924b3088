using Nnet.Language.Lowering.Tuning;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>
/// Some entries of a space, and those that decide whether they count, as a grid whose points are numbered. A point that differs from another only in an entry that
/// does not count there is left out.
/// </summary>
internal sealed class SpaceGrid
{
    private readonly IReadOnlyList<SpaceAxis> _all;
    private readonly IReadOnlyList<SpaceAxis> _axes;
    private readonly int[] _controllers;

    /// <param name="all">The whole space.</param>
    /// <param name="wanted">The entries that matter, all of them with values to count.</param>
    public SpaceGrid(IReadOnlyList<SpaceAxis> all, IReadOnlyList<SpaceAxis> wanted)
    {
        _all = all;
        var axes = new List<SpaceAxis>();
        foreach (var axis in wanted) Add(axis, axes);
        _axes = axes;
        _controllers = [.. axes.Select(axis => axes.FindIndex(other => other.Entry.Path == axis.Entry.When?.Path))];
        Size = axes.Aggregate(1m, (product, axis) => product * axis.Count);
    }

    public IReadOnlyList<SpaceAxis> Axes => _axes;

    /// <summary>The number of points, those included that are left out as doubles.</summary>
    public decimal Size { get; }

    /// <summary>Points by the numbers of their values; -1 stands for an entry that does not count. The same array is given again and again.</summary>
    /// <param name="most">Where there are more points, so many are taken from everywhere in the grid, the same ones each time.</param>
    public IEnumerable<long[]> Points(long most)
    {
        var point = new long[_axes.Count];
        var total = Size > long.MaxValue / 2 ? long.MaxValue / 2 : (long)Size;
        var stride = total <= most ? 1 : Stride(total);
        for (long i = 0, at = 0; i < Math.Min(total, most); i++)
        {
            if (Set(point, at)) yield return point;
            at += stride;
            if (at >= total) at -= total;
        }
    }

    /// <summary>The points of all values in lists and the ends of ranges: what is true at both ends of a schedule's length is true between.</summary>
    public IEnumerable<long[]> Ends()
    {
        var sets = _axes.Select(axis => axis.Entry.Domain is ChoiceDomain ? [.. Enumerable.Range(0, (int)axis.Count).Select(index => (long)index)] : new[] { 0, axis.Count - 1 }.Distinct().ToArray()).ToArray();
        var numbers = new long[] { 0 };
        var place = 1L;
        for (var i = 0; i < sets.Length; i++)
        {
            var factor = place;
            numbers = [.. numbers.SelectMany(number => sets[i].Select(index => number + (index * factor)))];
            place *= _axes[i].Count;
        }

        var point = new long[_axes.Count];
        foreach (var number in numbers)
            if (Set(point, number)) yield return point;
    }

    /// <summary>How many points of the whole space stand behind a point of this grid; continuous entries count once.</summary>
    public decimal Weight(long[] point)
    {
        var weight = 1m;
        foreach (var other in _all)
        {
            if (_axes.Contains(other)) continue;
            var controller = other.Entry.When is { } when ? _all.FirstOrDefault(axis => axis.Entry.Path == when.Path) : null;
            if (controller is null) weight *= Total(other);
            else if (IndexOf(controller) is >= 0 and var place && point[place] >= 0 && other.IsActive(controller[point[place]])) weight *= Total(other);
        }

        return weight;
    }

    // The golden section visits a grid evenly; a step without a common divisor visits each point once.
    private static long Stride(long total)
    {
        var stride = (long)(total * 0.6180339887498949);
        while (Divisor(stride, total) != 1) stride++;
        return stride;
    }

    private static long Divisor(long a, long b) => b == 0 ? a : Divisor(b, a % b);

    private void Add(SpaceAxis axis, List<SpaceAxis> axes)
    {
        if (axes.Contains(axis)) return;
        if (axis.Entry.When is { } when && _all.FirstOrDefault(other => other.Entry.Path == when.Path && other.Count > 0 && other != axis) is { } controller) Add(controller, axes);
        axes.Add(axis);
    }

    private bool Set(long[] point, long number)
    {
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = number % _axes[i].Count;
            number /= _axes[i].Count;
            var controller = _controllers[i];
            if (controller < 0 || (point[controller] >= 0 && _axes[i].IsActive(_axes[controller][point[controller]]))) continue;
            if (point[i] > 0) return false;
            point[i] = -1;
        }

        return true;
    }

    /// <summary>The points of an entry together with those that count only for some of its values.</summary>
    private decimal Total(SpaceAxis axis)
    {
        var dependent = _all.Where(other => other != axis && other.Entry.When?.Path == axis.Entry.Path).ToList();
        if (dependent.Count == 0 || axis.Count == 0) return Math.Max(1, axis.Count);
        var total = 0m;
        for (long i = 0; i < axis.Count; i++) total += dependent.Where(other => other.IsActive(axis[i])).Aggregate(1m, (product, other) => product * Total(other));
        return total;
    }

    private int IndexOf(SpaceAxis axis)
    {
        for (var i = 0; i < _axes.Count; i++)
            if (_axes[i] == axis) return i;
        return -1;
    }
}

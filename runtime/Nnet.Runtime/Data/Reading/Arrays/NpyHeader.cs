using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Nnet.Data.Storage;

namespace Nnet.Data.Reading.Arrays;

/// <summary>The header of NumPy's array format (NEP 1): a magic, a version, a Python dictionary of type, order and shape.</summary>
/// <param name="Format">The type of the numbers.</param>
/// <param name="Shape">The array's shape.</param>
/// <param name="Length">Bytes before the numbers.</param>
internal sealed partial record NpyHeader(NumberFormat Format, IReadOnlyList<long> Shape, int Length)
{
    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads the header of an array.</summary>
    /// <param name="bytes">The array.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="DataException">It is no array, or of a kind that is not read.</exception>
    public static NpyHeader Read(DataBytes bytes, string name)
    {
        var start = bytes.Read(0, new byte[Math.Min(12, bytes.Length)]);
        if (start.Length < 12 || !start.StartsWith(Magic))
        {
            throw new DataException($"{name} is no NumPy array: it begins with {Convert.ToHexString(start[..Math.Min(6, start.Length)])}, expected {Convert.ToHexString(Magic)}.");
        }

        var (offset, length) = start[6] == 1 ? (10, BinaryPrimitives.ReadUInt16LittleEndian(start[8..])) : (12, (int)BinaryPrimitives.ReadUInt32LittleEndian(start[8..]));
        if (length > bytes.Length - offset)
        {
            throw new DataException($"{name} is torn: its header ends early.");
        }

        var text = Encoding.UTF8.GetString(bytes.Read(offset, new byte[length]));
        var (type, order, shape) = (Type().Match(text), Order().Match(text), Sizes().Match(text));
        if (!type.Success || !order.Success || !shape.Success)
        {
            throw new DataException($"{name}: the header is not understood: {text.Trim()}");
        }

        if (order.Groups[1].Value == "True")
        {
            throw new DataException($"{name} is stored column by column (fortran_order). Save it with numpy.ascontiguousarray.");
        }

        var header = new NpyHeader(
            FormatOf(type.Groups[1].Value, name),
            [.. shape.Groups[1].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(size => long.Parse(size, CultureInfo.InvariantCulture))],
            offset + length);
        var promised = header.Shape.Aggregate(1L, (product, size) => product * size) * header.Format.Size();
        return bytes.Length - header.Length == promised
            ? header
            : throw new DataException($"{name} is torn: its header promises [{string.Join(", ", header.Shape)}], {promised} bytes, but {bytes.Length - header.Length} follow.");
    }

    private static NumberFormat FormatOf(string type, string name) => type.TrimStart('<', '|', '=') switch
    {
        "u1" => NumberFormat.UInt8,
        "i1" => NumberFormat.Int8,
        "u2" => NumberFormat.UInt16,
        "i2" => NumberFormat.Int16,
        "u4" => NumberFormat.UInt32,
        "i4" => NumberFormat.Int32,
        "u8" => NumberFormat.UInt64,
        "i8" => NumberFormat.Int64,
        "f2" => NumberFormat.Float16,
        "f4" => NumberFormat.Float32,
        "f8" => NumberFormat.Float64,
        "b1" => NumberFormat.Bool,
        _ => throw new DataException($"{name} has elements of type \"{type}\". Little-endian numbers and booleans are read."),
    };

    [GeneratedRegex(@"'descr'\s*:\s*'([^']*)'")]
    private static partial Regex Type();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)")]
    private static partial Regex Order();

    [GeneratedRegex(@"'shape'\s*:\s*\(([^)]*)\)")]
    private static partial Regex Sizes();
}

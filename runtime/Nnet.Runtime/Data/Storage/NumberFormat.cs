namespace Nnet.Data.Storage;

/// <summary>How numbers stand in a file.</summary>
internal enum NumberFormat
{
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    Float16,
    BFloat16,
    Float32,
    Float64,
    Bool,
}

/// <summary>What is known of number formats.</summary>
internal static class NumberFormats
{
    /// <summary>Bytes of a number.</summary>
    public static int Size(this NumberFormat format) => format switch
    {
        NumberFormat.UInt8 or NumberFormat.Int8 or NumberFormat.Bool => 1,
        NumberFormat.UInt16 or NumberFormat.Int16 or NumberFormat.Float16 or NumberFormat.BFloat16 => 2,
        NumberFormat.UInt32 or NumberFormat.Int32 or NumberFormat.Float32 => 4,
        _ => 8,
    };

    /// <summary>Whether numbers may have a fraction.</summary>
    public static bool IsFloat(this NumberFormat format) => format is NumberFormat.Float16 or NumberFormat.BFloat16 or NumberFormat.Float32 or NumberFormat.Float64;
}

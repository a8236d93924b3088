using System.Text;
using TorchSharp.Serialization;
using static TorchSharp.torch;

namespace TorchSharp;

// Tensors in TorchSharp's own format, which the package reads and writes too.
public static partial class TensorExtensionMethods
{
    /// <summary>Writes the tensor in TorchSharp's format.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFile.Write(tensor, writer);

    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    public static void Save(this Tensor tensor, string location)
    {
        using var stream = File.Create(location);
        tensor.Save(stream);
    }

    /// <summary>Reads a tensor's elements; type and shape have to be the tensor's own. <paramref name="skip"/> only passes over them.</summary>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false) => TensorFile.ReadInto(tensor, reader, skip);

    /// <summary>Reads into a tensor, or makes one where there is none.</summary>
    public static void Load(ref Tensor tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is null) tensor = Load(reader, skip);
        else TensorFile.ReadInto(tensor, reader, skip);
    }

    /// <summary>Reads a tensor of whatever type and shape comes next.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false) => TensorFile.Read(reader);
}

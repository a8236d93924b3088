using System.Text;
using TorchSharp.Serialization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Writes one tensor to a file, in TorchSharp's format.</summary>
    public static void save(Tensor t, string location) => t.Save(location);

    /// <summary>Reads the tensor that a file holds, in TorchSharp's format.</summary>
    public static Tensor load(string location) => Tensor.Load(location);

    public partial class Tensor
    {
        public void save(string location) => this.Save(location);
        public static Tensor load(string location) => Load(location);

        /// <summary>Reads a tensor in TorchSharp's format from a file.</summary>
        public static Tensor Load(string location)
        {
            ArgumentException.ThrowIfNullOrEmpty(location);
            if (!File.Exists(location)) throw new ArgumentException($"There is no file \"{location}\".", nameof(location));
            using var stream = File.OpenRead(location);
            return Load(stream);
        }

        /// <summary>Reads a tensor in TorchSharp's format.</summary>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <inheritdoc cref="Load(Stream)"/>
        public static Tensor Load(BinaryReader reader) => TensorFile.Read(reader);
    }
}

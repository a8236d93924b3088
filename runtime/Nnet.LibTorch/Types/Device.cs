using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor lives: a kind of device and the number of one (-1: the current one).</summary>
    public class Device
    {
        /// <summary>A device by kind and number.</summary>
        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        /// <summary>A device by the name of its kind ("cpu", "cuda", ...) and its number.</summary>
        public Device(string deviceType, int index = -1) : this(Kind(deviceType), index)
        {
        }

        /// <summary>A device as libtorch writes it: "cpu", "cuda", "cuda:1".</summary>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var parts = description.Split(':', 2);
            type = Kind(parts[0]);
            index = parts.Length == 1 ? -1 : Number(parts[1], description);
        }

        /// <summary>The GPU of this number.</summary>
        public Device(int index) : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind.</summary>
        public DeviceType type { get; }

        /// <summary>The number; -1 stands for the current device of the kind.</summary>
        public int index { get; }

        /// <summary>Kind and number in one integer, as the shim takes them.</summary>
        internal long Packed => ((long)type << 32) | (uint)index;

        internal static Device Unpack(long packed) => new((DeviceType)(packed >> 32), (int)packed);

        /// <summary>"cuda:1" where there is a description.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>As libtorch writes it: "cpu", "cuda:0".</summary>
        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return index < 0 ? name : name + ":" + index.ToString(CultureInfo.InvariantCulture);
        }

        private static DeviceType Kind(string name) => Enum.TryParse<DeviceType>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(name[0])
            ? kind
            : throw new ArgumentException($"There is no kind of device \"{name}\". Use \"cpu\" or \"cuda\".", nameof(name));

        private static int Number(string text, string description) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"\"{description}\" is not a device. Write \"cuda:0\", for example.", nameof(description));
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>No memory at all: shapes and types only.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>The current NVIDIA GPU.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <summary>The Apple GPU.</summary>
    public static Device MPS { get; } = new(DeviceType.MPS);
}

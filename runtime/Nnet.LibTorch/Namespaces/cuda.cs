using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>NVIDIA GPUs.</summary>
    public static class cuda
    {
        /// <summary>True if libtorch has CUDA and finds a GPU.</summary>
        public static bool is_available() => device_count() > 0;

        /// <summary>True if libtorch has cuDNN too.</summary>
        public static bool is_cudnn_available() => is_available() && NativeMethods.nnet_cudnn_available() != 0;

        /// <summary>The number of GPUs.</summary>
        public static int device_count() => NativeMethods.nnet_cuda_device_count();

        /// <summary>Seeds the current GPU's default generator.</summary>
        public static void manual_seed(long seed) => Seed(new Device(DeviceType.CUDA), seed);

        /// <summary>Seeds every GPU's default generator.</summary>
        public static void manual_seed_all(long seed)
        {
            for (var i = 0; i < device_count(); i++) Seed(new Device(DeviceType.CUDA, i), seed);
        }

        /// <summary>Waits until a GPU has done all its work.</summary>
        public static void synchronize(Device? device = null) =>
            NativeError.Check(NativeMethods.nnet_cuda_synchronize((device ?? CUDA).Packed), "cuda.synchronize");

        private static void Seed(Device device, long seed)
        {
            if (!is_available()) return;
            using var generator = Generator.OfDevice(device);
            generator.manual_seed(seed);
        }
    }
}

using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Settings of the libraries behind libtorch.</summary>
    public static class backends
    {
        private enum Flag
        {
            AllowTf32Matmul, AllowTf32Cudnn, AllowHalfReduction, FlashAttention, MathAttention,
        }

        private static bool Get(Flag flag) => NativeMethods.nnet_context_flag((int)flag) != 0;

        private static void Set(Flag flag, bool value) => NativeError.Check(NativeMethods.nnet_set_context_flag((int)flag, value ? 1 : 0), "backends." + flag);

        /// <summary>cuBLAS and attention on GPUs.</summary>
        public static class cuda
        {
            /// <summary>Whether scaled_dot_product_attention may use FlashAttention.</summary>
            public static bool flash_sdp_enabled() => Get(Flag.FlashAttention);

            public static void enable_flash_sdp(bool enable) => Set(Flag.FlashAttention, enable);

            /// <summary>Whether scaled_dot_product_attention may use plain matrix products.</summary>
            public static bool math_sdp_enabled() => Get(Flag.MathAttention);

            public static void enable_math_sdp(bool enable) => Set(Flag.MathAttention, enable);

            /// <summary>Matrix products.</summary>
            public static class matmul
            {
                /// <summary>Whether float32 products may use TensorFloat32.</summary>
                public static bool allow_tf32 { get => Get(Flag.AllowTf32Matmul); set => Set(Flag.AllowTf32Matmul, value); }

                /// <summary>Whether float16 products may add up in float16.</summary>
                public static bool allow_fp16_reduced_precision_reduction { get => Get(Flag.AllowHalfReduction); set => Set(Flag.AllowHalfReduction, value); }
            }
        }

        /// <summary>Convolutions on GPUs.</summary>
        public static class cudnn
        {
            /// <summary>Whether float32 convolutions may use TensorFloat32.</summary>
            public static bool allow_tf32 { get => Get(Flag.AllowTf32Cudnn); set => Set(Flag.AllowTf32Cudnn, value); }
        }
    }
}

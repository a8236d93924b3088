using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The processor's default generator.</summary>
    public static class random
    {
        /// <summary>Seeds the default generators of all devices, and returns the processor's.</summary>
        public static Generator manual_seed(long seed)
        {
            NativeError.Check(NativeMethods.nnet_manual_seed(unchecked((ulong)seed)), nameof(manual_seed));
            return Generator.Default;
        }

        /// <summary>Seeds from the operating system's entropy, and returns the seed.</summary>
        public static long seed()
        {
            var seed = Generator.Default.seed();
            manual_seed(seed);
            return seed;
        }

        /// <summary>The seed that the generator started from.</summary>
        public static long initial_seed() => Generator.Default.initial_seed();

        /// <summary>The generator's state, as a tensor of bytes.</summary>
        public static Tensor get_rng_state() => Generator.Default.get_state();

        /// <summary>Takes over a state that <see cref="get_rng_state"/> gave.</summary>
        public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
    }
}

using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with a state of its own.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        /// <summary>A generator with a seed, on a device (the processor unless another is named).</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            unsafe
            {
                nint created;
                NativeError.Check(NativeMethods.nnet_generator_new(this.device.Packed, &created), "Generator");
                handle = created;
            }
            NativeError.Check(NativeMethods.nnet_generator_set_seed(handle, seed), "Generator");
        }

        private Generator(nint handle, Device device) => (this.handle, this.device) = (handle, device);

        ~Generator() => Dispose(false);

        /// <summary>The processor's default generator, which functions use when none is given.</summary>
        public static Generator Default { get; } = OfDevice(CPU);

        /// <summary>The native reference; throws when the generator is disposed.</summary>
        public nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(null, "The generator is disposed.");

        /// <summary>The device whose random numbers it makes.</summary>
        public Device device { get; }

        /// <summary>The state, as a tensor of bytes.</summary>
        public unsafe Tensor get_state()
        {
            nint state;
            NativeError.Check(NativeMethods.nnet_generator_state(Handle, &state), "Generator.get_state");
            GC.KeepAlive(this);
            return Tensor.FromHandle(state)!;
        }

        /// <summary>Takes over a state that <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            NativeError.Check(NativeMethods.nnet_generator_set_state(Handle, value.Handle), "Generator.set_state");
            GC.KeepAlive(value);
            GC.KeepAlive(this);
        }

        /// <summary>Sets the seed, and returns this generator.</summary>
        public Generator manual_seed(long seed)
        {
            NativeError.Check(NativeMethods.nnet_generator_set_seed(Handle, unchecked((ulong)seed)), "Generator.manual_seed");
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>Seeds from the operating system's entropy, and returns the seed.</summary>
        public unsafe long seed()
        {
            ulong value;
            NativeError.Check(NativeMethods.nnet_generator_seed(Handle, &value), "Generator.seed");
            GC.KeepAlive(this);
            return unchecked((long)value);
        }

        /// <summary>The seed that the generator started from.</summary>
        public long initial_seed()
        {
            var value = unchecked((long)NativeMethods.nnet_generator_initial_seed(Handle));
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>Frees the native reference.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native reference; called by <see cref="Dispose()"/> and by the finalizer.</summary>
        protected virtual void Dispose(bool disposing) => NativeMethods.nnet_generator_release(Interlocked.Exchange(ref handle, 0));

        internal static unsafe Generator OfDevice(Device device)
        {
            nint found;
            NativeError.Check(NativeMethods.nnet_generator_default(device.Packed, &found), "Generator");
            return new Generator(found, device);
        }
    }
}

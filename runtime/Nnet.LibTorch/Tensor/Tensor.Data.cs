using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private const long StreamPart = 1 << 24;

        /// <summary>The address of the first element.</summary>
        internal unsafe nint DataPointer
        {
            get
            {
                nint data;
                NativeError.Check(NativeMethods.nnet_tensor_data(Handle, &data), "data");
                GC.KeepAlive(this);
                return data;
            }
        }

        /// <summary>
        /// The bytes of a contiguous tensor on the processor, its own memory: valid while the tensor lives. Setting copies bytes into it.
        /// </summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_cpu()) throw new InvalidOperationException($"The bytes of a tensor on {device} cannot be read. Move it with cpu() first.");
                if (!is_contiguous()) throw new InvalidOperationException("The tensor is not contiguous. Call contiguous() first.");
                return new Span<byte>((void*)DataPointer, checked((int)(numel() * element_size())));
            }
            set
            {
                var own = bytes;
                if (own.Length != value.Length) throw new ArgumentException($"The tensor has {own.Length} bytes, not {value.Length}.", nameof(value));
                value.CopyTo(own);
            }
        }

        /// <summary>The elements, as the .NET type that is the tensor's own.</summary>
        public TensorAccessor<T> data<T>() where T : unmanaged => new(this);

        /// <summary>The number in a tensor of one element, as the .NET type that is the tensor's own.</summary>
        public unsafe T item<T>() where T : unmanaged
        {
            RequireElement<T>();
            if (numel() != 1) throw new ArgumentException($"item needs a tensor of one element; this one has the shape {Shape()}.");
            if (!is_cpu())
            {
                using var here = cpu();
                return here.item<T>();
            }
            var value = *(T*)DataPointer;
            GC.KeepAlive(this);
            return value;
        }

        public T ReadCpuValue<T>(long i) where T : unmanaged => data<T>()[i];
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);
        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);
        public float ReadCpuBFloat16(long i) => ReadCpuValue<BFloat16>(i).ToSingle();
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>The number in a tensor of one element, with its element type.</summary>
        public Scalar ToScalar() => dtype switch
        {
            ScalarType.Bool => item<bool>(),
            ScalarType.Byte => item<byte>(),
            ScalarType.Int8 => item<sbyte>(),
            ScalarType.Int16 => item<short>(),
            ScalarType.Int32 => item<int>(),
            ScalarType.Int64 => item<long>(),
            ScalarType.Float16 => item<Half>(),
            ScalarType.BFloat16 => item<BFloat16>(),
            ScalarType.Float32 => item<float>(),
            ScalarType.Float64 => item<double>(),
            ScalarType.ComplexFloat32 => item<(float, float)>(),
            ScalarType.ComplexFloat64 => item<System.Numerics.Complex>(),
            _ => throw new InvalidOperationException($"An element of type {dtype} has no .NET type."),
        };

        /// <summary>A number for a tensor without dimensions, and nested lists of numbers otherwise.</summary>
        public object tolist()
        {
            if (ndim == 0) return Boxed(ToScalar());
            var list = new List<object>();
            foreach (var part in unbind())
            {
                using (part) list.Add(part.tolist());
            }
            return list;
        }

        /// <summary>Fills the tensor with bytes from a stream, in row-major order.</summary>
        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
            var direct = is_cpu() && is_contiguous();
            using var here = direct ? alias() : Ops.empty.Call(shape, dtype, Arg.None, CPU);
            var left = here.numel() * here.element_size();
            for (var next = (byte*)here.DataPointer; left > 0;)
            {
                var part = (int)Math.Min(left, StreamPart);
                stream.ReadExactly(new Span<byte>(next, part));
                next += part;
                left -= part;
            }
            if (direct) return;
            using var unrecorded = no_grad();
            copy_(here);
        }

        /// <summary>Writes the tensor's bytes to a stream, in row-major order.</summary>
        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
            using var there = detach();
            using var near = there.cpu();
            using var here = near.contiguous();
            var left = here.numel() * here.element_size();
            for (var next = (byte*)here.DataPointer; left > 0;)
            {
                var part = (int)Math.Min(left, StreamPart);
                stream.Write(new ReadOnlySpan<byte>(next, part));
                next += part;
                left -= part;
            }
        }

        /// <summary>Throws unless T is the .NET type of the tensor's elements.</summary>
        internal void RequireElement<T>() where T : unmanaged
        {
            if (!DotNetTypes.TryGetValue(typeof(T), out var wanted))
                throw new ArgumentException($"{typeof(T).Name} is not the .NET type of any tensor's elements.");
            var own = dtype;
            if (own != wanted)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The tensor has {own} elements, not {wanted}. Convert it with to_type({wanted}) first."));
        }

        private static object Boxed(Scalar scalar) => scalar.Type switch
        {
            ScalarType.Bool => scalar.ToBoolean(),
            ScalarType.Byte => scalar.ToByte(),
            ScalarType.Int8 => scalar.ToSByte(),
            ScalarType.Int16 => scalar.ToInt16(),
            ScalarType.Int32 => scalar.ToInt32(),
            ScalarType.Int64 => scalar.ToInt64(),
            ScalarType.Float16 => scalar.ToHalf(),
            ScalarType.BFloat16 => scalar.ToBFloat16(),
            ScalarType.Float32 => scalar.ToSingle(),
            ScalarType.ComplexFloat32 => scalar.ToComplexFloat32(),
            ScalarType.ComplexFloat64 => scalar.ToComplexFloat64(),
            _ => scalar.ToDouble(),
        };
    }
}

using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private const int RequiresGradFlag = 1, LeafFlag = 2, ContiguousFlag = 4, SparseFlag = 16, NamedFlag = 64;

        /// <summary>A friendly name, for debugging.</summary>
        public string name { get; set; } = null!;

        /// <summary>The number of dimensions.</summary>
        public long ndim => dim();

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => dim();

        /// <summary>The number of dimensions.</summary>
        public long dim()
        {
            var count = NativeMethods.nnet_tensor_dim(Handle);
            GC.KeepAlive(this);
            return count;
        }

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => numel();

        /// <summary>The number of elements.</summary>
        public long numel()
        {
            var count = NativeMethods.nnet_tensor_numel(Handle);
            GC.KeepAlive(this);
            return count;
        }

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype
        {
            get
            {
                var type = (ScalarType)NativeMethods.nnet_tensor_dtype(Handle);
                GC.KeepAlive(this);
                return type;
            }
        }

        /// <summary>Where the tensor lives.</summary>
        public Device device
        {
            get
            {
                var packed = NativeMethods.nnet_tensor_device(Handle);
                GC.KeepAlive(this);
                return Device.Unpack(packed);
            }
        }

        /// <summary>The kind of device.</summary>
        public DeviceType device_type => device.type;

        /// <summary>The number of the device.</summary>
        public int device_index => device.index;

        /// <summary>The length of each dimension.</summary>
        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[dim()];
                fixed (long* pointer = sizes) NativeError.Check(NativeMethods.nnet_tensor_sizes(Handle, pointer), nameof(shape));
                GC.KeepAlive(this);
                return sizes;
            }
        }

        /// <summary>The length of each dimension.</summary>
        public long[] size() => shape;

        /// <summary>The length of one dimension; negative numbers count from the last.</summary>
        public long size(int dim) => shape[Wrapped(dim)];

        /// <summary>How many elements apart neighbours lie in memory, for each dimension.</summary>
        public unsafe long[] stride()
        {
            var strides = new long[dim()];
            fixed (long* pointer = strides) NativeError.Check(NativeMethods.nnet_tensor_strides(Handle, pointer), nameof(stride));
            GC.KeepAlive(this);
            return strides;
        }

        /// <summary>How many elements apart neighbours lie in memory, for one dimension.</summary>
        public long stride(int dim) => stride()[Wrapped(dim)];

        /// <summary>The bytes of one element.</summary>
        public long ElementSize => element_size();

        /// <summary>The bytes of one element.</summary>
        public long element_size() => dtype.ElementSize();

        /// <summary>True if operations on the tensor are recorded for its gradient.</summary>
        public bool requires_grad
        {
            get => HasFlag(RequiresGradFlag);
            set => requires_grad_(value);
        }

        /// <summary>True if the tensor was made by the program, not by a recorded operation.</summary>
        public bool is_leaf => HasFlag(LeafFlag);

        /// <summary>True if the elements lie in memory in order, without gaps.</summary>
        public bool is_contiguous() => HasFlag(ContiguousFlag);

        /// <summary>True if only the elements that are not zero are stored.</summary>
        public bool is_sparse => HasFlag(SparseFlag);

        /// <summary>True if the dimensions have names.</summary>
        public bool has_names() => HasFlag(NamedFlag);

        /// <summary>True on an NVIDIA GPU.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>True if the tensor has a shape but no memory.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>True on the processor.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>True for floating-point elements.</summary>
        public bool is_floating_point() => dtype is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;

        /// <summary>True for complex elements.</summary>
        public bool is_complex() => dtype is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

        /// <summary>True for integers, and for booleans.</summary>
        public bool is_integral() => dtype is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

        /// <summary>True for quantized elements.</summary>
        public bool is_quantized() => dtype is ScalarType.QInt8 or ScalarType.QUInt8 or ScalarType.QInt32;

        private bool HasFlag(int flag)
        {
            var flags = NativeMethods.nnet_tensor_flags(Handle);
            GC.KeepAlive(this);
            return (flags & flag) != 0;
        }

        private int Wrapped(int dim)
        {
            var rank = (int)this.dim();
            if (dim < -rank || dim >= rank) throw new ArgumentOutOfRangeException(nameof(dim), $"The tensor has {rank} dimensions, not a dimension {dim}.");
            return dim < 0 ? dim + rank : dim;
        }
    }
}

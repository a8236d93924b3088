using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Other element types and devices. The parameter objects stay the same, so an optimizer that was made before still holds them.
        public partial class Module
        {
            /// <summary>The kind of device that the module was last moved to.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;

            /// <summary>The number of the device that the module was last moved to.</summary>
            protected int _deviceIndex = -1;

            /// <summary>Converts and moves floating-point parameters and buffers, and moves the others.</summary>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                CheckElementType(dtype);
                foreach (var child in children()) child._to(device, dtype, non_blocking);
                _toEpilog(dtype, device, non_blocking);
                return this;
            }

            /// <summary>Moves parameters and buffers to a device.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                foreach (var child in children()) child._to(deviceType, deviceIndex, non_blocking);
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);
                return this;
            }

            /// <summary>Converts floating-point parameters and buffers to an element type.</summary>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                CheckElementType(dtype);
                foreach (var child in children()) child._to(dtype, non_blocking);
                _toEpilog(dtype, null, non_blocking);
                return this;
            }

            /// <summary>Converts and moves like a tensor.</summary>
            public Module _to(Tensor other, bool non_blocking) => _to(other.device, other.dtype, non_blocking);

            /// <summary>Converts and moves this module's own parameters and buffers.</summary>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                if (device is not null) (_deviceType, _deviceIndex) = (device.type, device.index);
                using (no_grad())
                {
                    foreach (var (_, parameter) in _internal_params) Convert(parameter, dtype, device, non_blocking);
                    foreach (var (_, (buffer, _)) in _internal_buffers) Convert(buffer, dtype, device, non_blocking);
                }
            }

            /// <summary>Puts converted values into a tensor, and into its gradient if it has one; the object stays.</summary>
            private protected static void Convert(Tensor tensor, ScalarType? dtype, Device? device, bool non_blocking)
            {
                using var scope = NewDisposeScope();
                var type = tensor.is_floating_point() || tensor.is_complex() ? dtype ?? tensor.dtype : tensor.dtype;
                var place = device ?? tensor.device;
                if (type == tensor.dtype && place.type == tensor.device_type && (place.index < 0 || place.index == tensor.device_index)) return;
                var gradient = tensor.grad;
                if (gradient is not null) tensor.grad = null;
                NnOps.set_data.Run(tensor, tensor.to(type, place, non_blocking: non_blocking));
                if (gradient is not null) tensor.grad = gradient.to(type, place, non_blocking: non_blocking);
            }

            private static void CheckElementType(ScalarType dtype)
            {
                if (!is_floating_point(dtype) && !is_complex(dtype))
                    throw new ArgumentException($"A module's element type must be a floating-point or complex one, not {dtype}.", nameof(dtype));
            }
        }
    }
}

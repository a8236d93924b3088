namespace TorchSharp;

/// <summary>A kind of device; the numbers are libtorch's own.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>An NVIDIA GPU.</summary>
    CUDA = 1,

    /// <summary>Intel's library, as a device of its own.</summary>
    MKLDNN = 2,

    /// <summary>OpenGL.</summary>
    OPENGL = 3,

    /// <summary>OpenCL.</summary>
    OPENCL = 4,

    /// <summary>Intel's library, as Caffe 2 called it.</summary>
    IDEEP = 5,

    /// <summary>An AMD GPU.</summary>
    HIP = 6,

    /// <summary>A programmable gate array.</summary>
    FPGA = 7,

    /// <summary>Microsoft's accelerator.</summary>
    MSNPU = 8,

    /// <summary>A device behind XLA.</summary>
    XLA = 9,

    /// <summary>An Apple GPU.</summary>
    MPS = 13,

    /// <summary>No memory at all: shapes and types only.</summary>
    META = 14,
}

using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The gradient that backward has left here; null before. Setting it replaces it, and null clears it.</summary>
        public unsafe Tensor? grad
        {
            get
            {
                nint result;
                NativeError.Check(NativeMethods.nnet_tensor_grad(Handle, &result), nameof(grad));
                GC.KeepAlive(this);
                return FromHandle(result);
            }
            set
            {
                if (value is not null && !shape.AsSpan().SequenceEqual(value.shape))
                    throw new ArgumentException($"The gradient has the shape {value.Shape()}, the tensor {Shape()}.", nameof(value));
                if (value is not null && value.dtype != dtype)
                    throw new ArgumentException($"The gradient has the type {value.dtype}, the tensor {dtype}.", nameof(value));
                NativeError.Check(NativeMethods.nnet_tensor_set_grad(Handle, value?.Handle ?? 0), nameof(grad));
                GC.KeepAlive(value);
                GC.KeepAlive(this);
            }
        }

        /// <summary>Starts or stops recording operations on this tensor, and returns it.</summary>
        public Tensor requires_grad_(bool requires_grad = true) => Ops.requires_grad_.InPlace(this, requires_grad);

        /// <summary>Keeps the gradient of this tensor although it is the result of an operation.</summary>
        public void retain_grad() => Ops.retain_grad.Run(this);

        /// <summary>Computes the gradients of this tensor of one element, and adds them to the grad of every leaf behind it.</summary>
        public void backward() => autograd.backward([this]);

        /// <inheritdoc cref="autograd.backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}

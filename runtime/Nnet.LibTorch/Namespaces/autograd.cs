using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients by hand.</summary>
    public static partial class autograd
    {
        /// <summary>
        /// Computes the gradients of tensors and adds them to the grad of every leaf behind them, or of <paramref name="inputs"/> only.
        /// A tensor of more than one element needs its own gradient in <paramref name="grad_tensors"/>.
        /// </summary>
        /// <param name="tensors">What is differentiated.</param>
        /// <param name="grad_tensors">The gradient of each of them; may be left out for scalars.</param>
        /// <param name="retain_graph">Keeps the graph for another call; as create_graph if left out.</param>
        /// <param name="create_graph">Records the gradients' own graph, for derivatives of a higher order.</param>
        /// <param name="inputs">The tensors whose grad is wanted; all leaves if left out.</param>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            var (outputs, gradients, leaves) = (Handles(tensors, nameof(tensors)), Gradients(grad_tensors, tensors), Handles(inputs, nameof(inputs)));
            fixed (nint* outputPointer = outputs, gradientPointer = gradients, leafPointer = leaves)
            {
                NativeError.Check(
                    NativeMethods.nnet_backward(
                        outputPointer, outputs.Length, gradientPointer, gradients.Length, (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0, leafPointer, leaves.Length),
                    nameof(backward));
            }
            KeepAlive(tensors, grad_tensors, inputs);
        }

        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>
        /// The gradients of outputs with respect to inputs, in the inputs' order. An input that the outputs do not depend on is an error, or null with <paramref name="allow_unused"/>.
        /// </summary>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var (from, to, gradients) = (Handles(outputs, nameof(outputs)), Handles(inputs, nameof(inputs)), Gradients(grad_outputs, outputs));
            var results = new nint[to.Length];
            fixed (nint* fromPointer = from, toPointer = to, gradientPointer = gradients, resultPointer = results)
            {
                NativeError.Check(
                    NativeMethods.nnet_gradients(
                        fromPointer, from.Length, toPointer, to.Length, gradientPointer, gradients.Length, retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0,
                        allow_unused ? 1 : 0, resultPointer),
                    nameof(grad));
            }
            KeepAlive(outputs, inputs, grad_outputs);
            return System.Array.ConvertAll(results, handle => Tensor.FromHandle(handle)!);
        }

        /// <summary>Looks for NaN in every gradient until the object is disposed, and names the operation that made it.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Turns the search for NaN on or off until the object is disposed.</summary>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        private static nint[] Handles(IList<Tensor>? tensors, string name)
        {
            if (tensors is null) return [];
            var handles = new nint[tensors.Count];
            for (var i = 0; i < handles.Length; i++)
                handles[i] = (tensors[i] ?? throw new ArgumentNullException(name, $"\"{name}\" has null at index {i}.")).Handle;
            return handles;
        }

        // libtorch wants one gradient per tensor, undefined where it follows from the tensor being a scalar.
        private static nint[] Gradients(IList<Tensor>? gradients, IList<Tensor> tensors)
        {
            if (gradients is null || gradients.Count == 0) return [];
            if (gradients.Count != tensors.Count) throw new ArgumentException($"{tensors.Count} tensors have {gradients.Count} gradients.", nameof(gradients));
            return [.. gradients.Select(gradient => gradient is null ? 0 : gradient.Handle)];
        }

        private static void KeepAlive(IList<Tensor>? first, IList<Tensor>? second, IList<Tensor>? third)
        {
            GC.KeepAlive(first);
            GC.KeepAlive(second);
            GC.KeepAlive(third);
        }
    }
}

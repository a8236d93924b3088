using System.ComponentModel;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch. It holds one native reference, freed by <see cref="Dispose()"/>, by the <see cref="DisposeScope"/> in which it was made, or by the garbage collector.
    /// Using it after that throws <see cref="ObjectDisposedException"/>; an operation that libtorch refuses throws an ExternalException with the operation, the shapes and the reason.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        private nint handle;
        private HandleGuard? guard;

        internal Tensor(nint handle)
        {
            this.handle = handle;
            var count = Interlocked.Increment(ref totalCount);
            if (count > Volatile.Read(ref peakCount)) Volatile.Write(ref peakCount, count);
            OwningDisposeScope = DisposeScopeManager.OfThread.Register(this);
            if (OwningDisposeScope is null) guard = new HandleGuard(handle);
        }

        /// <summary>How many tensors are alive in the process.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        /// <summary>The highest number of tensors that were alive at once.</summary>
        public static long PeakCount => Interlocked.Read(ref peakCount);

        /// <summary>The native reference; throws when the tensor is disposed.</summary>
        public nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(null, "The tensor is disposed.");

        /// <summary>True once the tensor is disposed.</summary>
        public bool IsInvalid => handle == 0;

        internal DisposeScope? OwningDisposeScope { get; private set; }

        /// <summary>The tensor's place in its scope's list, so that it is taken out in constant time.</summary>
        internal int ScopeSlot { get; set; }

        /// <summary>Frees the native reference and takes the tensor out of its scope.</summary>
        public void Dispose()
        {
            var alive = handle != 0;
            Dispose(true);
            if (alive) LeaveScope();
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native reference.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var released = TakeHandle();
            if (released != 0) Release(released);
        }

        /// <summary>Gives the native reference away: this object is disposed, and the caller has to free it.</summary>
        public nint DecoupleFromNativeHandle()
        {
            var released = TakeHandle();
            if (released == 0) throw new ObjectDisposedException(null, "The tensor is disposed.");
            LeaveScope();
            Interlocked.Decrement(ref totalCount);
            return released;
        }

        /// <summary>Makes a tensor of a native reference that the caller owns.</summary>
        [EditorBrowsable(EditorBrowsableState.Advanced)]
        public static Tensor UnsafeCreateTensor(nint handle) => FromHandle(handle) ?? throw new ArgumentException("The handle is zero.", nameof(handle));

        /// <summary>A tensor for what a native function returned; null for an undefined one.</summary>
        internal static Tensor? FromHandle(nint handle) => handle == 0 ? null : new Tensor(handle);

        /// <summary>Frees a native reference that counts as a tensor.</summary>
        internal static void Release(nint handle)
        {
            Interlocked.Decrement(ref totalCount);
            NativeMethods.nnet_tensor_release(handle);
        }

        /// <summary>Makes a scope responsible for the tensor; without one the collector is.</summary>
        internal void OwnedBy(DisposeScope? scope)
        {
            OwningDisposeScope = scope;
            if (scope is null && handle != 0) guard ??= new HandleGuard(handle);
            if (scope is not null) StandDown();
        }

        /// <summary>Frees the native reference on behalf of the scope, which keeps its own books.</summary>
        internal void DisposeByScope()
        {
            OwningDisposeScope = null;
            Dispose(true);
        }

        private nint TakeHandle()
        {
            StandDown();
            return Interlocked.Exchange(ref handle, 0);
        }

        private void StandDown()
        {
            guard?.StandDown();
            guard = null;
        }

        private void LeaveScope()
        {
            if (OwningDisposeScope is { } scope) scope.MarkAsDisposed(this);
            else DisposeScopeManager.Statistics.TensorStatistics.DisposedOutsideScopeCount++;
        }

        /// <summary>Moves the tensor to the scope around its own.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Moves the tensor to another scope; null takes it out of every scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } owner) owner.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        /// <summary>Moves the tensor to the scope that another tensor belongs to.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        /// <summary>Takes the tensor out of its scope: it lives until it is disposed or collected.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// One operator of libtorch, named by its schema: <c>new Op("add.Tensor")</c> is aten::add with the overload Tensor. It is looked up at the first call and kept.
/// Arguments follow the schema's order; those left out at the end take the schema's defaults.
/// </summary>
internal sealed unsafe class Op(string schema)
{
    private const int MaximumArguments = 24;
    private const int WordsOnStack = 64;

    private nint reference;

    /// <summary>The operator's name without its overload, as messages show it.</summary>
    internal string Name => schema.Split('.')[0];

    /// <summary>True if this libtorch has the operator.</summary>
    internal bool Exists => TryFind() == 0;

    /// <summary>The schema's name.</summary>
    public override string ToString() => schema;

    /// <summary>Calls an operator that returns one tensor.</summary>
    internal Tensor Call(params ReadOnlySpan<Arg> arguments) => TryCall(arguments) ?? throw new InvalidOperationException($"{Name} returned no tensor");

    /// <summary>Calls an operator that returns one tensor, or none (null).</summary>
    internal Tensor? TryCall(params ReadOnlySpan<Arg> arguments)
    {
        NativeValue result;
        Invoke(arguments, &result, 1);
        return Tensor.FromHandle((nint)result.Bits);
    }

    /// <summary>Calls an operator that changes its first argument, and returns that tensor itself: no second handle of it is made.</summary>
    internal Tensor InPlace(params ReadOnlySpan<Arg> arguments)
    {
        Run(arguments);
        return (Tensor)arguments[0].Reference!;
    }

    /// <summary>Calls an operator that writes its result into a tensor that is there already, and returns that tensor.</summary>
    internal Tensor Into(Tensor target, params ReadOnlySpan<Arg> arguments)
    {
        Run(arguments);
        return target;
    }

    /// <summary>Calls an operator for its effect; tensors that it returns are let go.</summary>
    internal void Run(params ReadOnlySpan<Arg> arguments)
    {
        var results = stackalloc NativeValue[4];
        var produced = Invoke(arguments, results, 4);
        for (var i = 0; i < produced; i++) Drop(results[i]);
    }

    /// <summary>Calls an operator that returns two tensors.</summary>
    internal (Tensor, Tensor) Call2(params ReadOnlySpan<Arg> arguments)
    {
        var results = stackalloc NativeValue[2];
        Invoke(arguments, results, 2);
        return (Taken(results[0])!, Taken(results[1])!);
    }

    /// <summary>Calls an operator that returns three tensors; one that libtorch leaves undefined is null.</summary>
    internal (Tensor, Tensor, Tensor) Call3(params ReadOnlySpan<Arg> arguments)
    {
        var results = stackalloc NativeValue[3];
        Invoke(arguments, results, 3);
        return (Taken(results[0])!, Taken(results[1])!, Taken(results[2])!);
    }

    /// <summary>Calls an operator that returns several tensors, as a list or one by one; one that libtorch leaves undefined is null.</summary>
    internal Tensor[] CallMany(params ReadOnlySpan<Arg> arguments)
    {
        var results = stackalloc NativeValue[8];
        var produced = Invoke(arguments, results, 8);
        if (produced == 1 && results[0].Tag == ValueTag.TensorList) return TakenList(results[0]);
        var tensors = new Tensor[produced];
        for (var i = 0; i < produced; i++) tensors[i] = Taken(results[i])!;
        return tensors;
    }

    /// <summary>Calls an operator that returns a boolean or an integer.</summary>
    internal long CallLong(params ReadOnlySpan<Arg> arguments)
    {
        NativeValue result;
        Invoke(arguments, &result, 1);
        return result.Tag == ValueTag.Double ? (long)BitConverter.Int64BitsToDouble(result.Bits) : result.Bits;
    }

    /// <summary>Calls an operator that returns a boolean.</summary>
    internal bool CallBool(params ReadOnlySpan<Arg> arguments) => CallLong(arguments) != 0;

    /// <summary>Calls an operator that returns a number.</summary>
    internal double CallDouble(params ReadOnlySpan<Arg> arguments)
    {
        NativeValue result;
        Invoke(arguments, &result, 1);
        return result.Tag == ValueTag.Double ? BitConverter.Int64BitsToDouble(result.Bits) : result.Bits;
    }

    // The caller's span lies in its stack frame, so every tensor in it lives until the call is back.
    [SkipLocalsInit]
    private int Invoke(ReadOnlySpan<Arg> arguments, NativeValue* results, int capacity)
    {
        var count = arguments.Length;
        var words = 0;
        foreach (ref readonly var argument in arguments) words += argument.Words;
        var stackWords = stackalloc long[WordsOnStack];
        var heapWords = words > WordsOnStack ? new long[words] : null;
        var values = stackalloc NativeValue[MaximumArguments];
        fixed (long* heap = heapWords)
        {
            var next = heapWords is null ? stackWords : heap;
            for (var i = 0; i < count; i++)
            {
                var used = arguments[i].Words;
                values[i] = WriteArgument(arguments[i], new Span<long>(next, used), (long)next);
                next += used;
            }

            int produced;
            var status = NativeMethods.nnet_call(Reference, values, count, results, capacity, &produced);
            if (status == 0) return produced;
            for (var i = 0; i < produced; i++) Drop(results[i]);
            throw NativeError.OfOperator(status, Name, arguments);
        }
    }

    private NativeValue WriteArgument(in Arg argument, Span<long> words, long address)
    {
        try
        {
            return argument.Write(words, address);
        }
        catch (ObjectDisposedException)
        {
            throw NativeError.Disposed(Name);
        }
    }

    private nint Reference
    {
        get
        {
            if (reference == 0 && TryFind() is var status and not 0) throw NativeError.OfOperator(status, schema, []);
            return reference;
        }
    }

    private int TryFind()
    {
        var dot = schema.IndexOf('.', StringComparison.Ordinal);
        var name = Encoding.UTF8.GetBytes((Name.Contains("::", StringComparison.Ordinal) ? Name : "aten::" + Name) + '\0');
        var overload = Encoding.UTF8.GetBytes((dot < 0 ? "" : schema[(dot + 1)..]) + '\0');
        nint found;
        fixed (byte* namePointer = name, overloadPointer = overload)
        {
            var status = NativeMethods.nnet_find_operator(namePointer, overloadPointer, &found);
            if (status == 0) reference = found;
            return status;
        }
    }

    private static Tensor? Taken(NativeValue value) => Tensor.FromHandle((nint)value.Bits);

    private static Tensor[] TakenList(NativeValue value)
    {
        var handles = (nint*)value.Bits;
        var tensors = new Tensor[value.Count];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = Tensor.FromHandle(handles[i])!;
        NativeMethods.nnet_free((nint)handles);
        return tensors;
    }

    private static void Drop(NativeValue value)
    {
        if (value.Tag == ValueTag.Tensor) NativeMethods.nnet_tensor_release((nint)value.Bits);
        if (value.Tag != ValueTag.TensorList) return;
        for (var i = 0; i < value.Count; i++) NativeMethods.nnet_tensor_release(((nint*)value.Bits)[i]);
        NativeMethods.nnet_free((nint)value.Bits);
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Goes through the fields of an optimizer's options, or of a parameter's state, in a fixed order: to copy, save, load, complete and move them.</summary>
internal abstract class FieldVisitor
{
    internal void Visit(ref double? field) => field = (double?)Value(field);

    internal void Visit(ref bool? field) => field = (bool?)Value(field);

    internal void Visit(ref double field) => field = (double)Value(field)!;

    internal void Visit(ref long field) => field = (long)Value(field)!;

    internal void Visit(ref Tensor? field) => field = (Tensor?)Value(field);

    /// <summary>What the field becomes, from what it is.</summary>
    protected abstract object? Value(object? field);
}

/// <summary>Lists the fields' values.</summary>
internal sealed class FieldCollector : FieldVisitor
{
    internal Queue<object?> Values { get; } = new();

    protected override object? Value(object? field)
    {
        Values.Enqueue(field);
        return field;
    }
}

/// <summary>Sets the fields to values in turn; tensors keep their object and take the numbers.</summary>
internal sealed class FieldAssigner(Queue<object?> values) : FieldVisitor
{
    protected override object? Value(object? field)
    {
        var value = values.Dequeue();
        if (value is not Tensor source || ReferenceEquals(source, field))
        {
            if (value is null) (field as Tensor)?.Dispose();
            return value;
        }
        if (field is not Tensor target) return source.clone().DetachFromDisposeScope();
        using (no_grad()) return target.copy_(source);
    }
}

/// <summary>Sets the fields that are null to values in turn.</summary>
internal sealed class FieldFiller(Queue<object?> values) : FieldVisitor
{
    protected override object? Value(object? field)
    {
        var value = values.Dequeue();
        return field ?? value;
    }
}

/// <summary>Replaces the tensors among the fields by what a function makes of them; the old ones are disposed.</summary>
internal sealed class TensorReplacer(Func<Tensor, Tensor?> replacement) : FieldVisitor
{
    protected override object? Value(object? field)
    {
        if (field is not Tensor tensor) return field;
        var changed = replacement(tensor)?.DetachFromDisposeScope();
        if (!ReferenceEquals(changed, tensor)) tensor.Dispose();
        return changed;
    }
}

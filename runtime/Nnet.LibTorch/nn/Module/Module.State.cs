namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // The state of a module: its parameters and saved buffers by name.
        public partial class Module
        {
            /// <summary>All parameters and saved buffers by name; they are the module's own tensors, not copies. A tensor that is used twice is listed under each name.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                string Key(string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
                foreach (var (name, parameter) in named_parameters(recurse: false)) destination.TryAdd(Key(name), parameter);
                foreach (var (name, buffer) in named_buffers(recurse: false, include_nonpersistent: false)) destination.TryAdd(Key(name), buffer);
                foreach (var (name, child) in named_children()) child.state_dict(destination, Key(name));
                return destination;
            }

            /// <summary>
            /// Copies values into the parameters and buffers of the same names. With <paramref name="strict"/> the names must agree, else an
            /// <see cref="InvalidOperationException"/> lists those that do not; without it they are returned. Names in <paramref name="skip"/> are left alone.
            /// </summary>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true,
                IList<string>? skip = null)
            {
                skip ??= [];
                var target = state_dict();
                string[] missing = [.. target.Keys.Where(key => !source.ContainsKey(key) && !skip.Contains(key))];
                string[] unexpected = [.. source.Keys.Where(key => !target.ContainsKey(key) && !skip.Contains(key))];
                if (strict && missing.Length + unexpected.Length > 0)
                {
                    throw new InvalidOperationException($"The state does not fit {GetName()}: {Listed("missing", missing)}{(missing.Length > 0 && unexpected.Length > 0 ? "; " : "")}{Listed("unexpected", unexpected)}.");
                }
                using (no_grad())
                {
                    foreach (var (key, tensor) in target)
                    {
                        if (skip.Contains(key) || !source.TryGetValue(key, out var value)) continue;
                        CheckShape(key, tensor, value.shape);
                        tensor.copy_(value);
                    }
                }
                return (missing, unexpected);
            }

            private void CheckShape(string key, Tensor target, long[] shape)
            {
                if (target.shape.AsSpan().SequenceEqual(shape)) return;
                throw new ArgumentException($"\"{key}\" of {GetName()} has shape ({string.Join(", ", target.shape)}), but the value for it has ({string.Join(", ", shape)}).");
            }

            private static string Listed(string what, string[] keys)
            {
                const int shown = 8;
                return keys.Length == 0 ? "" : $"{what} {string.Join(", ", keys.Take(shown))}{(keys.Length > shown ? $" and {keys.Length - shown} more" : "")}";
            }
        }
    }
}

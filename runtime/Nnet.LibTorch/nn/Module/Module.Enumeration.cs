using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // What a module contains. Names of nested components are joined with dots; a tensor that occurs twice is listed once, under its first name.
        public partial class Module
        {
            /// <summary>The modules directly inside this one.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(child => child.module);

            /// <summary>The modules directly inside this one, with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children()
            {
                foreach (var child in _internal_submodules) yield return child;
            }

            /// <summary>All modules inside this one, at any depth.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(module => module.module);

            /// <summary>All modules inside this one, at any depth, with their names: first those directly inside, then theirs.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules() =>
                named_children().Concat(named_children().SelectMany(child => child.module.named_modules().Select(inner => ($"{child.name}.{inner.name}", inner.module))));

            /// <summary>The parameters of this module and, unless <paramref name="recurse"/> is false, of all inside it.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(entry => entry.parameter);

            /// <inheritdoc cref="parameters"/>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
                foreach (var (name, parameter) in _internal_params)
                {
                    if (seen.Add(parameter)) yield return (name, parameter);
                }
                if (!recurse) yield break;
                foreach (var (childName, child) in named_children())
                {
                    foreach (var (name, parameter) in child.named_parameters())
                    {
                        if (seen.Add(parameter)) yield return ($"{childName}.{name}", parameter);
                    }
                }
            }

            /// <summary>The buffers of this module and, unless <paramref name="recurse"/> is false, of all inside it.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <inheritdoc cref="buffers"/>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var (name, (buffer, persistent)) in _internal_buffers)
                {
                    if ((persistent || include_nonpersistent) && seen.Add(buffer)) yield return (name, buffer);
                }
                if (!recurse) yield break;
                foreach (var (childName, child) in named_children())
                {
                    foreach (var (name, buffer) in child.named_buffers(true, include_nonpersistent))
                    {
                        if (seen.Add(buffer)) yield return ($"{childName}.{name}", buffer);
                    }
                }
            }

            /// <summary>True if there is a parameter of that name, in this module or inside it.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>The parameter of that name, in this module or inside it; null if there is none.</summary>
            public virtual Parameter? get_parameter(string target)
            {
                if (_internal_params.TryGetValue(target, out var own)) return own;
                return Inside(target, out var rest)?.get_parameter(rest);
            }

            /// <summary>True if there is a buffer of that name, in this module or inside it.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The buffer of that name, in this module or inside it; null if there is none.</summary>
            public virtual Tensor? get_buffer(string target)
            {
                if (_internal_buffers.TryGetValue(target, out var own)) return own.Item1;
                return Inside(target, out var rest)?.get_buffer(rest);
            }

            private Module? Inside(string target, out string rest)
            {
                var dot = target.IndexOf('.', StringComparison.Ordinal);
                rest = target[(dot + 1)..];
                return dot > 0 && _internal_submodules.TryGetValue(target[..dot], out var child) ? child : null;
            }
        }
    }
}

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
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules.Select<(string, Module), (string, Module)>(child => child);

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
                var own = _internal_params.Select<(string name, Parameter parameter), (string name, Parameter parameter)>(entry => entry);
                if (recurse) own = own.Concat(named_children().SelectMany(child => child.module.named_parameters().Select(inner => ($"{child.name}.{inner.name}", inner.parameter))));
                return own.DistinctBy(entry => entry.parameter, ReferenceEqualityComparer.Instance);
            }

            /// <summary>The buffers of this module and, unless <paramref name="recurse"/> is false, of all inside it.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <inheritdoc cref="buffers"/>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var own = _internal_buffers.Where(entry => include_nonpersistent || entry.Item2.Item2).Select(entry => (name: entry.Item1, buffer: entry.Item2.Item1));
                if (recurse)
                {
                    own = own.Concat(named_children().SelectMany(child =>
                        child.module.named_buffers(true, include_nonpersistent).Select(inner => ($"{child.name}.{inner.name}", inner.buffer))));
                }
                return own.DistinctBy(entry => entry.buffer, ReferenceEqualityComparer.Instance);
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

using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // How components get into a module.
        public partial class Module
        {
            private bool componentsRegistered;

            /// <summary>Adds a parameter; it is taken out of its dispose scope.</summary>
            public virtual void register_parameter(string name, Parameter param)
            {
                CheckName(name, "parameter");
                ArgumentNullException.ThrowIfNull(param);
                if (_internal_params.ContainsKey(name)) throw Registered("Parameter", name);
                _internal_params.Add(name, param);
                param.DetachFromDisposeScope();
            }

            /// <summary>Adds a tensor that is saved with the module unless <paramref name="persistent"/> is false, and never trained; it is taken out of its dispose scope.</summary>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                CheckName(name, "buffer");
                ArgumentNullException.ThrowIfNull(tensor);
                if (_internal_buffers.ContainsKey(name)) throw Registered("Buffer", name);
                _internal_buffers.Add(name, (tensor, persistent));
                tensor.DetachFromDisposeScope();
            }

            /// <summary>Adds a module inside this one; null removes the one of that name.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                CheckName(name, "module");
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                if (ReferenceEquals(submodule, this)) throw new ArgumentException($"A module cannot contain itself (\"{name}\").", nameof(submodule));
                if (_internal_submodules.ContainsKey(name)) throw Registered("Module", name);
                if (!submodule.componentsRegistered) submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <summary>Adds a module inside this one.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>
            /// Adds the modules, parameters and tensors in the fields of this object, under the fields' names; call it last in the constructor, in that of a derived class again.
            /// Arrays and lists are not looked into: use ModuleList, ModuleDict, ParameterList or ParameterDict.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in HasComponents ? Fields() : [])
                {
                    var component = field.ComponentName();
                    switch (field.GetValue(this))
                    {
                        case Module module when !(_internal_submodules.TryGetValue(component, out var known) && ReferenceEquals(known, module)):
                            _internal_submodules.Remove(component);
                            register_module(component, module);
                            break;
                        case Modules.Parameter parameter when !(_internal_params.TryGetValue(component, out var known) && ReferenceEquals(known, parameter)):
                            ConditionallyRegisterParameter(component, parameter);
                            break;
                        case Modules.Parameter: break;
                        case Tensor tensor when !(_internal_buffers.TryGetValue(component, out var known) && ReferenceEquals(known.Item1, tensor)):
                            ConditionallyRegisterBuffer(component, tensor);
                            break;
                        default: break;
                    }
                }
                componentsRegistered = true;
            }

            /// <summary>False for modules whose tensors stay the caller's.</summary>
            private protected virtual bool HasComponents => true;

            // Base classes first, with their private fields, which reflection over the last class alone would not see.
            private IEnumerable<FieldInfo> Fields()
            {
                var types = new Stack<Type>();
                for (var type = GetType(); type != typeof(Module); type = type.BaseType!) types.Push(type);
                return types.SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
            }

            /// <summary>Adds, replaces or (null) removes a parameter.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                _internal_params.Remove(name);
                if (value is not null) register_parameter(name, value);
            }

            /// <summary>Adds, replaces or (null) removes a buffer.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                _internal_buffers.Remove(name);
                if (value is not null) register_buffer(name, value, persistent);
            }

            /// <summary>Sets the field behind a layer's parameter: the old one is disposed and the new one registered in its place.</summary>
            private protected void SetParameter(ref Modules.Parameter? field, Modules.Parameter? value, string name)
            {
                if (ReferenceEquals(field, value)) return;
                field?.Dispose();
                field = value;
                ConditionallyRegisterParameter(name, value);
            }

            /// <summary>Sets the field behind a layer's buffer: the old one is disposed and the new one registered in its place.</summary>
            private protected void SetBuffer(ref Tensor? field, Tensor? value, string name)
            {
                if (ReferenceEquals(field, value)) return;
                field?.Dispose();
                field = value;
                ConditionallyRegisterBuffer(name, value);
            }

            /// <summary>Removes all modules inside this one.</summary>
            protected void ClearModules() => _internal_submodules.Clear();

            private static void CheckName(string name, string kind)
            {
                if (string.IsNullOrEmpty(name)) throw new ArgumentException($"The name of a {kind} must not be empty.", nameof(name));
                if (name.Contains('.', StringComparison.Ordinal)) throw new ArgumentException($"The name of a {kind} must not contain a dot: \"{name}\".", nameof(name));
            }

            private InvalidOperationException Registered(string kind, string name) => new($"{kind} \"{name}\" is registered in {GetName()} already.");
        }
    }
}

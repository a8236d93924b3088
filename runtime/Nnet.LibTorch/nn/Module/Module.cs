using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// The base of every network and layer: a tree of modules that hold parameters (trained) and buffers (saved, not trained).
        /// A subclass assigns its components to fields and calls <see cref="RegisterComponents"/> at the end of its constructor.
        /// </summary>
        public partial class Module : IDisposable
        {
            /// <summary>The parameters of this module itself, by name.</summary>
            protected OrderedDict<string, Parameter> _internal_params = new();

            /// <summary>The buffers of this module itself, by name, each with whether it is saved.</summary>
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = new();

            /// <summary>The modules directly inside this one, by name.</summary>
            protected OrderedDict<string, Module> _internal_submodules = new();

            /// <summary>The name of the kind of module.</summary>
            protected string name;

            private bool isTraining = true;

            /// <summary>Starts a module without components.</summary>
            protected Module(string name) => this.name = name;

            /// <summary>The name of the kind of module.</summary>
            public virtual string GetName() => name;

            /// <summary>True while the module trains: dropout drops, and batch normalization uses the batch's statistics.</summary>
            public virtual bool training => isTraining;

            /// <summary>Sets this module and all inside it to train, or to evaluate.</summary>
            public virtual void train(bool train = true)
            {
                isTraining = train;
                foreach (var child in children()) child.train(train);
            }

            /// <summary>Sets this module and all inside it to evaluate.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function for every module inside this one, children first, and for this one last.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var child in children()) child.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Removes the gradients of all parameters, or sets them to zero.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                Modules.Parameter[] all = [.. parameters()];
                if (set_to_none) Gradients.Clear(all);
                else Gradients.Zero(all);
            }

            /// <summary>Frees the parameters, buffers and modules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the parameters, buffers and modules.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var (_, child) in _internal_submodules) child.Dispose();
                foreach (var (_, parameter) in _internal_params) parameter.Dispose();
                foreach (var (_, (buffer, _)) in _internal_buffers) buffer.Dispose();
            }

            /// <summary>The device and element type that a layer gets when none is given.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) =>
                (device ?? get_default_device(), dtype ?? get_default_dtype());
        }
    }
}

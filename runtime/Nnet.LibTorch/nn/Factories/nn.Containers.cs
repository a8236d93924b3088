using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: modules, layers, losses, initialization.</summary>
    public static partial class nn
    {
        /// <summary>Turns a tensor into a parameter; the tensor is disposed by that.</summary>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);

        /// <summary>An empty row of modules.</summary>
        public static Sequential Sequential() => new();

        /// <summary>Modules in a row, named 0, 1, 2, ...</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => Sequential((IEnumerable<Module<Tensor, Tensor>>)modules);

        /// <inheritdoc cref="Sequential(Module{Tensor, Tensor}[])"/>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
        {
            var sequential = new Sequential();
            foreach (var module in modules) sequential.append(module);
            return sequential;
        }

        /// <summary>Modules in a row, under the names given.</summary>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
            Sequential((IEnumerable<(string name, Module<Tensor, Tensor> submodule)>)modules);

        /// <inheritdoc cref="Sequential(ValueTuple{string, Module{Tensor, Tensor}}[])"/>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules)
        {
            var sequential = new Sequential();
            foreach (var (name, module) in modules) sequential.append(name, module);
            return sequential;
        }

        /// <inheritdoc cref="Sequential(ValueTuple{string, Module{Tensor, Tensor}}[])"/>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
            Sequential((IEnumerable<Tuple<string, Module<Tensor, Tensor>>>)modules);

        /// <inheritdoc cref="Sequential(ValueTuple{string, Module{Tensor, Tensor}}[])"/>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
            Sequential(modules.Select(entry => (entry.Item1, entry.Item2)));

        /// <summary>A list of modules.</summary>
        public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

        /// <summary>A list of modules of one type.</summary>
        public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

        /// <summary>Modules by name.</summary>
        public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

        /// <summary>Modules of one type by name.</summary>
        public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module
        {
            var dictionary = new ModuleDict<T>();
            foreach (var entry in modules) dictionary.Add(entry);
            return dictionary;
        }

        /// <summary>A list of parameters.</summary>
        public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);

        /// <summary>Parameters by name.</summary>
        public static ParameterDict ParameterDict(params (string, Parameter)[] parameters)
        {
            var dictionary = new ParameterDict();
            foreach (var entry in parameters) dictionary.Add(entry);
            return dictionary;
        }
    }
}

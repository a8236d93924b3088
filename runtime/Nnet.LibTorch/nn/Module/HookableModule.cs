namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that calls functions before and after its forward.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Called first, with the module.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Called last, with the module.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            /// <summary>Called before forward, with the inputs; what they return replaces the inputs, unless it is null.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Called after forward, with the inputs and the result; what they return replaces the result, unless it is null.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            private long hooksAdded;

            /// <inheritdoc cref="Module(string)"/>
            protected HookableModule(string name) : base(name)
            {
            }

            private protected bool HasHooks => module_pre_hooks.Count + pre_hooks.Count + post_hooks.Count + module_post_hooks.Count != 0;

            /// <summary>Adds a function to call before forward; it gets the module and the inputs, and may return other inputs.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Added(pre_hooks, hook);

            /// <summary>Adds a function to call before forward; it gets the module.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Added(module_pre_hooks, hook);

            /// <summary>Adds a function to call after forward; it gets the module, the inputs and the result, and may return another result.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Added(post_hooks, hook);

            /// <summary>Adds a function to call after forward; it gets the module.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) => Added(module_post_hooks, hook);

            private protected void CallModuleHooks(Dictionary<string, Action<Module>> hooks)
            {
                foreach (var hook in hooks.Values) hook(this);
            }

            private HookRemover Added<T>(Dictionary<string, T> hooks, T hook)
            {
                ArgumentNullException.ThrowIfNull(hook);
                var key = $"hook{hooksAdded++}";
                hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            /// <summary>Takes a hook out again.</summary>
            public class HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
            {
                /// <summary>Takes the hook out.</summary>
                public void remove()
                {
                    module.pre_hooks.Remove(key);
                    module.post_hooks.Remove(key);
                    module.module_pre_hooks.Remove(key);
                    module.module_post_hooks.Remove(key);
                }
            }
        }
    }
}

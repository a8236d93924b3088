using System.Text;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // TorchSharp's own file format: the number of entries, then for each its name and its tensor.
        public partial class Module
        {
            /// <summary>Writes the state to a file.</summary>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <summary>Writes the state to a stream, which stays open.</summary>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <summary>Writes the state; names in <paramref name="skip"/> are left out.</summary>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes tensors by name; names in <paramref name="skip"/> are left out.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(writer);
                var entries = sd.Where(entry => skip is null || !skip.Contains(entry.Key)).ToArray();
                writer.Write7BitEncodedInt(entries.Length);
                foreach (var (name, tensor) in entries)
                {
                    writer.Write(name);
                    TensorStream.Write(writer, tensor);
                }
            }

            /// <summary>Reads the state from a file.</summary>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads the state from a stream, which stays open.</summary>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>
            /// Reads the state. With <paramref name="strict"/> the file must hold exactly the module's names, else an <see cref="ArgumentException"/> says which differ.
            /// <paramref name="loadedParameters"/> receives every name of the module with whether it was read.
            /// </summary>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                ArgumentNullException.ThrowIfNull(reader);
                skip ??= [];
                var target = state_dict();
                var read = new HashSet<string>();
                using (no_grad())
                {
                    var count = reader.Read7BitEncodedInt();
                    for (var i = 0; i < count; i++)
                    {
                        var name = reader.ReadString();
                        var known = target.TryGetValue(name, out var tensor);
                        if (!known && strict && !skip.Contains(name)) throw new ArgumentException($"The file has \"{name}\", which {GetName()} does not have.");
                        using var value = TensorStream.Read(reader);
                        if (!known || skip.Contains(name)) continue;
                        CheckShape(name, tensor!, value.shape);
                        tensor!.copy_(value);
                        read.Add(name);
                    }
                }
                var missing = target.Keys.Where(name => !read.Contains(name) && !skip.Contains(name)).ToArray();
                if (strict && missing.Length > 0) throw new ArgumentException($"The file does not fit {GetName()}: {Listed("missing", missing)}.");
                if (loadedParameters is not null) foreach (var name in target.Keys) loadedParameters[name] = read.Contains(name);
                return this;
            }

            /// <summary>Makes a module with its parameterless constructor and reads its state from a file.</summary>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);
        }
    }
}

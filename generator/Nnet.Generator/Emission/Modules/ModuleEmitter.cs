using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The class of a network or block: an ordinary TorchSharp module.</summary>
internal sealed class ModuleEmitter
{
    private readonly ModuleIr _module;
    private readonly ProgramNames _program;

    private ModuleEmitter(ModuleIr module, ProgramNames program) => (_module, _program) = (module, program);

    /// <summary>The file of a module.</summary>
    public static EmittedFile Emit(ModuleIr module, ProgramNames program) =>
        program.File(module, module.Kind == ModuleKind.Extern ? ExternEmitter.Write(module) : new ModuleEmitter(module, program).Write());

    private CodeWriter Write()
    {
        // Members are reached by "this." where a local has their name: locals are known after a first writing.
        var names = new ModuleNames(_module, _program);
        var first = new ForwardEmitter(_module, names, new HashSet<string>(StringComparer.Ordinal));
        var forward = new ForwardEmitter(_module, names, first.Locals);
        var buffers = new BufferEmitter(_module, names);
        var typed = new TypedCallEmitter(_module, names);
        var boundary = new BoundaryEmitter(_module, names);
        var constructor = new ConstructorEmitter(_module, names, [.. Stored(forward, buffers, boundary)]);

        var writer = new CodeWriter();
        FileHeader.Write(writer, _module.Line.File, _module.Namespace, ModuleNames.Usings(_module));
        ModuleDoc.Write(writer, _module);
        writer.Line($"public sealed partial class {_module.Name} : {ModuleSignature.BaseClass(_module)}");
        writer.Block(() =>
        {
            constructor.WriteFields(writer);
            constructor.Write(writer);
            writer.Line();
            forward.Write(writer);
            if (_module.Kind == ModuleKind.Network)
            {
                typed.Write(writer);
                boundary.Write(writer);
            }

            buffers.Write(writer);
            GroupEmitter.Write(writer, names.Members.Groups);
        });
        return writer;
    }

    // Constructor parameters that methods need later: those become fields.
    private IEnumerable<string> Stored(ForwardEmitter forward, BufferEmitter buffers, BoundaryEmitter boundary)
    {
        var dims = _module.DimParameters.Select(symbol => symbol.Name).Where(buffers.Mentions);
        var hyperparameters = _module.Hyperparameters.Select(hyperparameter => hyperparameter.Name)
            .Where(name => forward.Mentions(name) || buffers.Mentions(name) || (_module.Kind == ModuleKind.Network && boundary.Mentions(name)));
        return dims.Concat(hyperparameters);
    }
}

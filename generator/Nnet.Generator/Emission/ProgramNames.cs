using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission;

/// <summary>What the emission of one declaration may know of the others.</summary>
/// <param name="lineRoot">What stands before the names of files in <c>#line</c>: the project's folder, or nothing.</param>
/// <param name="declared">The names of all declarations, where <paramref name="program"/> is a part of a program; null: its own.</param>
internal sealed class ProgramNames(ProgramIr program, string lineRoot = "", IEnumerable<string>? declared = null)
{
    /// <summary>The file of a declaration.</summary>
    public EmittedFile File(DeclarationIr declaration, CodeWriter writer) => new($"{declaration.Namespace}.{declaration.Name}.g.cs", writer.ToText(lineRoot));

    /// <summary>Networks and blocks by namespace and class name.</summary>
    public IReadOnlyDictionary<(string Namespace, string Name), ModuleIr> Modules { get; } = program.Modules.ToDictionary(module => (module.Namespace, module.Name));

    /// <summary>Short forms of TorchSharp's names, where the program does not use the same ones.</summary>
    public TypeNames Types { get; } = new(declared ?? Declarations(program).Select(declaration => declaration.Name));

    public static IEnumerable<DeclarationIr> Declarations(ProgramIr program) =>
        program.Modules.Cast<DeclarationIr>().Concat(program.Losses).Concat(program.Optimizers).Concat(program.Data).Concat(program.Recipes).Concat(program.Tunings);
}

using Nnet.Generator.Emission.Data;
using Nnet.Generator.Emission.Losses;
using Nnet.Generator.Emission.Modules;
using Nnet.Generator.Emission.Optimizers;
using Nnet.Generator.Emission.Recipes;
using Nnet.Generator.Emission.Tuning;
using Nnet.Language.Lowering;

namespace Nnet.Generator.Emission;

/// <summary>The C# of a program: one file for each declaration, in the program's order.</summary>
public static class ProgramEmitter
{
    /// <summary>Writes every declaration. The same program gives the same bytes on every machine.</summary>
    /// <param name="lineRoot">What stands before the names of files in <c>#line</c>: the project's folder with a slash at its end, or nothing.</param>
    public static EquatableArray<EmittedFile> Emit(ProgramIr program, string lineRoot = "")
    {
        var names = new ProgramNames(program, lineRoot);
        return program.Modules.Select(module => ModuleEmitter.Emit(module, names))
            .Concat(program.Losses.Select(loss => LossEmitter.Emit(loss, names)))
            .Concat(program.Optimizers.Select(optimizer => OptimizerEmitter.Emit(optimizer, names)))
            .Concat(program.Data.Select(data => DataEmitter.Emit(data, names)))
            .Concat(program.Recipes.Select(recipe => RecipeEmitter.Emit(recipe, program, names)))
            .Concat(program.Tunings.Select(tune => TuneEmitter.Emit(tune, program, names)))
            .ToEquatable();
    }
}

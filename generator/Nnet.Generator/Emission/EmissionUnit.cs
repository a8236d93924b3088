using Nnet.Generator.Emission.Data;
using Nnet.Generator.Emission.Losses;
using Nnet.Generator.Emission.Modules;
using Nnet.Generator.Emission.Optimizers;
using Nnet.Generator.Emission.Recipes;
using Nnet.Generator.Emission.Tuning;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;

namespace Nnet.Generator.Emission;

/// <summary>Everything that the C# of one declaration follows from. Equal units give equal files, so hosts write only those anew that differ.</summary>
/// <param name="Declaration">What is written.</param>
/// <param name="Needed">The part of the program that it mentions.</param>
/// <param name="Declared">The names of all declarations of the program, which generated code must not hide.</param>
/// <param name="LineRoot">What stands before the names of files in <c>#line</c>.</param>
public sealed record EmissionUnit(DeclarationIr Declaration, ProgramIr Needed, EquatableArray<string> Declared, string LineRoot)
{
    /// <summary>The name of the file.</summary>
    public string FileName => $"{Declaration.Namespace}.{Declaration.Name}.g.cs";

    /// <summary>Writes the file.</summary>
    public EmittedFile Emit()
    {
        var names = new ProgramNames(Needed, LineRoot, Declared);
        return Declaration switch
        {
            ModuleIr module => ModuleEmitter.Emit(module, names),
            LossIr loss => LossEmitter.Emit(loss, names),
            OptimizerIr optimizer => OptimizerEmitter.Emit(optimizer, names),
            DataIr data => DataEmitter.Emit(data, names),
            RecipeIr recipe => RecipeEmitter.Emit(recipe, Needed, names),
            TuneIr tune => TuneEmitter.Emit(tune, Needed, names),
            _ => throw new InvalidOperationException($"A declaration of kind {Declaration.GetType().Name} has no form in C#."),
        };
    }
}

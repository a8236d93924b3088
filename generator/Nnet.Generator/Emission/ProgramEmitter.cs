using Nnet.Language.Lowering;

namespace Nnet.Generator.Emission;

/// <summary>The C# of a program: one file for each declaration, in the program's order.</summary>
public static class ProgramEmitter
{
    /// <summary>Writes every declaration. The same program gives the same bytes on every machine.</summary>
    /// <param name="lineRoot">What stands before the names of files in <c>#line</c>: the project's folder with a slash at its end, or nothing.</param>
    public static EquatableArray<EmittedFile> Emit(ProgramIr program, string lineRoot = "") => Units(program, lineRoot).Select(unit => unit.Emit()).ToEquatable();

    /// <summary>What each file follows from.</summary>
    /// <param name="lineRoot">As in <see cref="Emit"/>.</param>
    public static EquatableArray<EmissionUnit> Units(ProgramIr program, string lineRoot)
    {
        var slices = new ProgramSlices(program);
        var declared = ProgramNames.Declarations(program).Select(declaration => declaration.Name).ToEquatable();
        return ProgramNames.Declarations(program).Select(declaration => new EmissionUnit(declaration, slices.Of(declaration), declared, lineRoot)).ToEquatable();
    }
}

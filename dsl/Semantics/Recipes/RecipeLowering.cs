namespace Nnet.Language.Semantics.Recipes;
internal sealed class RecipeLowering(Modules.ProgramModel program, ProgramSettings settings, Binding.DeclarationSymbol recipe) {
 public Lowering.Recipes.RecipeIr? Lower() { _ = (program, settings, recipe); return null; } }

using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>Weights that a recipe starts from, and those that do not learn.</summary>
internal static class WeightsLowering
{
    /// <summary>A file or a recipe; null where the recipe does not exist, which is then reported.</summary>
    /// <param name="findRecipe">The namespace of a recipe by its name as the file sees it; null where there is none.</param>
    public static WeightsIr? Origin(SettingReader reader, WeightsOriginSyntax from, Func<NameSyntax, string?> findRecipe, IEnumerable<string> recipes)
    {
        if (from.File is { } file) return new FileWeights(file.Value);
        if (from.Recipe is not { Text.Length: > 0 } name) return null;
        if (findRecipe(name) is { } @namespace) return new RecipeWeights(@namespace, name.Text, null);
        reader.Report("NN2001", name, $"There is no recipe \"{name.Text}\".{Hints.For(name.Text, recipes, "The recipes are")}");
        return null;
    }

    /// <summary><c>initialize from ...</c>; null without one.</summary>
    public static InitializeIr? Initialize(SettingReader reader, TrainSyntax syntax, Func<NameSyntax, string?> findRecipe, IEnumerable<string> recipes) =>
        SettingRows.Single<InitializeSettingSyntax>(reader, syntax.Settings) is { } setting && Origin(reader, setting.From, findRecipe, recipes) is { } from
            ? new(from, null, setting.Except.Select(pattern => pattern.Text).ToEquatable())
            : null;

    /// <summary>The lines <c>freeze ...</c>.</summary>
    public static EquatableArray<FreezeIr> Freeze(SettingReader reader, TrainSyntax syntax) => syntax.Settings.OfType<FreezeSettingSyntax>()
        .Select(setting => new FreezeIr(setting.Patterns.Select(pattern => pattern.Text).ToEquatable(), setting.UntilEpoch is { } epoch ? (int?)reader.Whole(epoch, 1) : null)).ToEquatable();
}

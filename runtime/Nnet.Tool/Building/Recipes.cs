using System.Reflection;
using Nnet.Tool.Commands;
using Nnet.Training;

namespace Nnet.Tool.Building;

/// <summary>The recipes of a compiled program.</summary>
internal static class Recipes
{
    /// <summary>The recipe of a name; the only one where no name is given.</summary>
    /// <exception cref="UsageException">There is none, or the choice is open.</exception>
    public static Recipe Find(Assembly assembly, string? name)
    {
        var recipes = assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Recipe)) && !type.IsAbstract)
            .Select(type => (Recipe)Activator.CreateInstance(type)!)
            .ToArray();
        var names = recipes.Select(recipe => recipe.Name).ToArray();
        if (recipes.Length == 0)
        {
            throw new UsageException("The program has no recipe. Declare one: train Name { ... }");
        }

        if (name is null)
        {
            return recipes.Length == 1 ? recipes[0] : throw new UsageException($"The program has several recipes: {string.Join(", ", names)}. Name one: nnet train PATH {names[0]}");
        }

        return Array.Find(recipes, recipe => recipe.Name == name)
            ?? throw new UsageException($"There is no recipe \"{name}\". {(Nearest.Find(name, names) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", names)}.")}");
    }
}

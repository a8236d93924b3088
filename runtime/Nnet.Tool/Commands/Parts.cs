using System.CommandLine;
using System.CommandLine.Parsing;
using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Tool.Terminal;
using Nnet.Training;

namespace Nnet.Tool.Commands;

/// <summary>Arguments and options that commands share.</summary>
internal static class Parts
{
    public static Argument<string[]> Paths() => new("PATH") { Description = "A project folder, or .nnet files.", Arity = ArgumentArity.OneOrMore };

    public static Argument<string> Path() => new("PATH") { Description = "A project folder, or a .nnet file." };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = $"How to print: {string.Join(", ", formats)}.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary><c>--threads</c>, of what computes.</summary>
    public static Option<int?> Threads(string description)
    {
        var option = new Option<int?>("--threads") { Description = description };
        option.Validators.Add(AtLeastOne);
        return option;
    }

    /// <summary>Refuses numbers below 1.</summary>
    public static void AtLeastOne(OptionResult option)
    {
        if (option.GetValueOrDefault<int?>() < 1) option.AddError($"{option.Option.Name} takes a number of 1 or more.");
    }

    /// <summary>Refuses a fold that the recipe's data does not have.</summary>
    /// <param name="fold">From 0; null: none is asked for.</param>
    /// <param name="recipe">Whose data.</param>
    /// <exception cref="UsageException">There is no such fold.</exception>
    public static void CheckFold(int? fold, Recipe recipe)
    {
        var count = recipe.Define(new HyperparameterValues(recipe.Hyperparameters)).Data.Split is FoldSplit folds ? folds.Count : 0;
        if (fold is { } asked && (asked < 0 || asked >= count))
        {
            throw new UsageException($"--fold {asked + 1}: the data of {recipe.Name} has {(count > 0 ? $"the folds 1 to {count}" : "no folds")}.");
        }
    }
}

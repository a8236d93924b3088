using System.CommandLine;

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
}

using System.Text.RegularExpressions;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Exchange;

/// <summary>A parameter as a line of a space, with exponents as people write them: <c>optimizer.lr in log 1e-5 to 1e-1</c>.</summary>
public static partial class SpaceLine
{
    /// <summary>The line.</summary>
    public static string Of(ParameterDefinition parameter) => Exponent().Replace(SpaceText.Of(parameter), match => $"{match.Groups[1].Value}e{(match.Groups[2].Value == "-" ? "-" : "")}{match.Groups[3].Value}");

    [GeneratedRegex(@"(\d)E([+-])0*(\d+)")]
    private static partial Regex Exponent();
}

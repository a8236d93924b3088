using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Ops;

public class ArgumentBinderTests
{
    [Fact]
    public void Positional_ThenNamed_FindTheirOptions()
    {
        var bound = Bind("Conv2d", Given(6), Given(5), Named("padding", 2));
        bound.Errors.ShouldBeEmpty();
        bound.Values["kernel"].ShouldBe(ArgumentValue.OfInts(5, 5));
        bound.Values["padding"].ShouldBe(ArgumentValue.OfInts(2, 2));
        bound.Values["stride"].ShouldBe(ArgumentValue.OfInts(1, 1));
    }

    [Fact]
    public void Variadic_TakesAllNumbers_OrOneTuple()
    {
        Bind("Permute", Given(1), Given(0)).Values["dims"].ShouldBe(ArgumentValue.OfInts(1, 0));
        Bind("Permute", new GivenArgument(null, ArgumentValue.OfInts(1, 0))).Values["dims"].ShouldBe(ArgumentValue.OfInts(1, 0));
    }

    [Fact]
    public void Symbol_IsAnInteger() => Bind("Linear", new GivenArgument(null, new ArgumentValue.Int(Width))).Errors.ShouldBeEmpty();

    [Fact]
    public void OpaqueNumber_FitsAFloat() => Bind("Dropout", new GivenArgument(null, new ArgumentValue.Opaque("dropout"))).Errors.ShouldBeEmpty();

    [Fact]
    public void Word_OfAnInteger_IsTakenWhereChosen() => Bind("Conv2d", Given(6), Given(5), new GivenArgument("padding", ArgumentValue.OfWord("same"))).Values["padding"].ShouldBe(ArgumentValue.OfWord("same"));

    [Fact]
    public void None_IsAWordWhereItIsAChoice() => Bind("MSELoss", new GivenArgument("reduction", ArgumentValue.Nothing)).Values["reduction"].ShouldBe(ArgumentValue.OfWord("none"));

    [Theory]
    [InlineData("kernal", "Conv2d has no option \"kernal\". Did you mean \"kernel\"?")]
    [InlineData("colour", "Conv2d has no option \"colour\". Its options are out_channels, kernel, stride, padding, dilation, groups, bias, padding_mode.")]
    public void UnknownOption_NamesTheNearest(string name, string message)
    {
        var error = Bind("Conv2d", Given(6), Given(5), Named(name, 1)).Errors.Single();
        (error.Id, error.Index, error.Message).ShouldBe(("NN2003", 2, message));
    }

    [Fact]
    public void RepeatedOption_IsSaid() => Bind("Linear", Given(6), Named("out_features", 7)).Errors.Single().Message.ShouldBe("Linear gets \"out_features\" twice. Leave one away.");

    [Fact]
    public void MissingOption_IsSaidOnce() => Bind("Conv2d", Given(6)).Errors.Single().Message.ShouldBe("Conv2d misses \"kernel\". Its options are out_channels, kernel, stride, padding, dilation, groups, bias, padding_mode.");

    [Fact]
    public void TooManyOptions_AreSaid() => Bind("ReLU", Given(6)).Errors.Single().Message.ShouldBe("ReLU takes no options, and gets more. Write ReLU alone.");

    [Theory]
    [InlineData("Dropout", "p", 1.5, "Dropout: \"p\" is 1.5, and must be a number (0 to 1).")]
    [InlineData("Linear", "out_features", 2.5, "Linear: \"out_features\" is 2.5, and must be an integer (at least 1).")]
    [InlineData("LayerNorm", "elementwise_affine", 1.0, "LayerNorm: \"elementwise_affine\" is 1, and must be true or false.")]
    public void WrongValue_SaysWhatFits(string row, string option, double value, string message) =>
        Bind(row, new GivenArgument(option, ArgumentValue.Of(value))).Errors.First().Message.ShouldBe(message);

    [Fact]
    public void WrongWord_NamesTheChoices() =>
        Bind("GELU", new GivenArgument("approximate", ArgumentValue.OfWord("erf"))).Errors.Single().Message.ShouldBe("GELU: \"approximate\" is erf, and must be one of none, tanh.");

    private static GivenArgument Given(long value) => new(null, ArgumentValue.Of(value));

    private static GivenArgument Named(string name, long value) => new(name, ArgumentValue.Of(value));

    private static BoundArguments Bind(string row, params GivenArgument[] given) => ArgumentBinder.Bind(row, OpTable.Find(row)!.Parameters, given);
}

using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>A mistake gives one line that says what was given and what fits; nothing of libtorch's insides.</summary>
public sealed class LayerErrorTests
{
    [Fact]
    public void Linear_WrongWidth_NamesShapes()
    {
        using var scope = NewDisposeScope();
        Message<ExternalException>(() => Linear(5, 3).call(ones(2, 4))).ShouldContain("(2, 4)");
    }

    [Fact]
    public void Convolution_WrongRankOrChannels_SaysWhatFits()
    {
        using var scope = NewDisposeScope();
        Message<ArgumentException>(() => Conv2d(3, 2, 3).call(ones(5, 5))).ShouldStartWith("Conv2d takes 3 or 4 dimensions, not (5, 5).");
        Message<ExternalException>(() => Conv2d(3, 2, 3).call(ones(1, 4, 5, 5))).ShouldContain("4 channels");
        Message<ArgumentException>(() => Conv2d(3, 4, 3, groups: 2)).ShouldStartWith("in_channels (3) must be a multiple of groups (2).");
        Message<ArgumentException>(() => Conv1d(2, 2, 3, Padding.Same, stride: 2)).ShouldStartWith("Padding.Same needs a stride of one.");
    }

    [Fact]
    public void Norms_WrongRank_SayWhatFits()
    {
        using var scope = NewDisposeScope();
        Message<ArgumentException>(() => BatchNorm2d(3).call(ones(2, 3))).ShouldStartWith("BatchNorm2d takes 4 dimensions, not (2, 3).");
        Message<ArgumentException>(() => GroupNorm(2, 3)).ShouldStartWith("num_channels (3) must be a multiple of num_groups (2).");
    }

    [Fact]
    public void BatchNorm_OneValuePerChannel_IsRefusedWhileTraining()
    {
        using var scope = NewDisposeScope();
        Message<ArgumentException>(() => BatchNorm1d(3).call(ones(1, 3))).ShouldContain("more than one value per channel while training: (1, 3)");
    }

    [Fact]
    public void Recurrent_WrongWidthOrState_SaysWhatFits()
    {
        using var scope = NewDisposeScope();
        Message<ArgumentException>(() => LSTM(4, 3).call(ones(2, 1, 5))).ShouldStartWith("LSTM takes 4 features at each time, not 5: (2, 1, 5).");
        Message<ArgumentException>(() => GRU(4, 3).call(ones(2, 1, 4), ones(1, 2, 3))).ShouldStartWith("The state of GRU must have the shape (1, 1, 3), not (1, 2, 3).");
    }

    [Fact]
    public void Embedding_NumberBeyondTheTable_IsRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<Exception>(() => Embedding(3, 2).call(tensor(new long[] { 3 }))).Message.ShouldContain("index out of range");
    }

    [Fact]
    public void CrossEntropy_ClassBeyondTheLogits_IsRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<Exception>(() => CrossEntropyLoss().call(randn(2, 3), tensor(new long[] { 0, 3 }))).Message.ShouldContain("Target 3 is out of bounds");
    }

    [Fact]
    public void Resizing_NoSizeOrBoth_IsRefused()
    {
        using var scope = NewDisposeScope();
        Message<ArgumentException>(() => functional.interpolate(ones(1, 1, 2, 2))).ShouldContain("either a size or a scale_factor");
        Message<ArgumentException>(() => functional.interpolate(ones(1, 1, 2), [4], mode: InterpolationMode.Bicubic)).ShouldStartWith("The mode Bicubic does not fit 3 dimensions.");
    }

    [Fact]
    public void Layers_NullInput_SaySo()
    {
        Message<ArgumentException>(() => Linear(2, 2).call(null!)).ShouldContain("must be Tensor, not null");
        Message<ArgumentNullException>(() => Conv2d(2, 2, 3).call(null!)).ShouldContain("'input'");
        Message<ArgumentNullException>(() => BatchNorm1d(2).call(null!)).ShouldContain("'input'");
        Message<ArgumentNullException>(() => LSTM(2, 2).call((Tensor)null!)).ShouldContain("'input'");
    }

    [Fact]
    public void Layers_DisposedInput_SaySo()
    {
        var input = ones(1, 2);
        input.Dispose();
        Message<ObjectDisposedException>(() => Linear(2, 2).call(input)).ShouldContain("disposed");
        Message<ObjectDisposedException>(() => BatchNorm1d(2).call(input)).ShouldContain("disposed");
    }

    private static string Message<T>(Func<object> action) where T : Exception
    {
        var message = Should.Throw<T>(() => { action(); }).Message;
        if (typeof(T) != typeof(ObjectDisposedException)) message.ShouldNotContain("\n");
        message.ShouldNotContain(".cpp");
        return message;
    }
}

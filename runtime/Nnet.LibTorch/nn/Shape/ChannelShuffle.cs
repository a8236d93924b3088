using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The channels of (N, C, ...) in groups, interleaved.</summary>
public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal ChannelShuffle(long groups) : base(nameof(ChannelShuffle)) => this.groups = groups;

    /// <summary>The number of groups.</summary>
    public long groups { get; set; }

    public override Tensor forward(Tensor tensor) => NnOps.channel_shuffle.Call(tensor, groups);
}

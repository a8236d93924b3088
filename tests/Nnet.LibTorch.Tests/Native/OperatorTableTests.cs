using TorchSharp.Native;

namespace Nnet.LibTorch.Tests.Native;

public sealed class OperatorTableTests
{
    public static TheoryData<string> All => new(typeof(Ops)
        .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
        .Where(entry => entry.FieldType == typeof(Op)).Select(entry => entry.Name));

    [Theory]
    [MemberData(nameof(All))]
    public void Op_Any_IsInLibtorch(string name)
    {
        var op = (Op)typeof(Ops).GetField(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.GetValue(null)!;
        Assert.True(op.Exists, $"libtorch has no operator \"{op}\".");
    }
}

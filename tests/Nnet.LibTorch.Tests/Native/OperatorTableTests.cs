using TorchSharp.Native;

namespace Nnet.LibTorch.Tests.Native;

public sealed class OperatorTableTests
{
    public static TheoryData<string> All => Names(typeof(Ops));

    public static TheoryData<string> AllOfLayers => Names(typeof(NnOps));

    [Theory]
    [MemberData(nameof(All))]
    public void Op_Any_IsInLibtorch(string name) => Check(typeof(Ops), name);

    [Theory]
    [MemberData(nameof(AllOfLayers))]
    public void OpOfLayers_Any_IsInLibtorch(string name) => Check(typeof(NnOps), name);

    private static TheoryData<string> Names(Type table) => new(table
        .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
        .Where(entry => entry.FieldType == typeof(Op)).Select(entry => entry.Name));

    private static void Check(Type table, string name)
    {
        var op = (Op)table.GetField(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.GetValue(null)!;
        Assert.True(op.Exists, $"libtorch has no operator \"{op}\".");
    }
}

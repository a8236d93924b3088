using System.Runtime.CompilerServices;
using Nnet.Checkpoints;
using Shouldly;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Checkpoints;

/// <summary>Files that PyTorch wrote (<c>tests/oracle/weights/make_weights.py</c>): every tensor of more than one element holds 0, 1, 2, ... row by row.</summary>
public sealed class PyTorchFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-pth").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("types.pth")]
    [InlineData("types_before_1_6.pth")]
    public void Load_EveryElementType_HasTypeShapeAndValues(string file)
    {
        var (tensors, _) = WeightsFile.Load(Of(file));
        ScalarType[] types = [ScalarType.Float64, ScalarType.Float32, ScalarType.Float16, ScalarType.BFloat16, ScalarType.Int64, ScalarType.Int32, ScalarType.Int16, ScalarType.Int8, ScalarType.Byte];
        string[] names = ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"];
        foreach (var (name, type) in names.Zip(types))
        {
            tensors[name].dtype.ShouldBe(type, name);
            tensors[name].shape.ShouldBe([2, 3], name);
            Values(tensors[name]).ShouldBe([0, 1, 2, 3, 4, 5], name);
        }

        Values(tensors["bool"]).ShouldBe([0, 1, 1, 0]);
        tensors["single"].shape.ShouldBeEmpty();
        tensors["single"].item<long>().ShouldBe(7);
        tensors["empty"].shape.ShouldBe([0, 3]);
        Values(tensors["transposed"]).ShouldBe([0, 1, 2, 3, 4, 5]);
        Values(tensors["shared"]).ShouldBe([4, 5, 6, 7, 8, 9]);
    }

    [Theory]
    [InlineData("nested.pth", "0.weight", 6)]
    [InlineData("with_epoch.pth", "0.weight", 6)]
    [InlineData("parameter.pth", "weight", 6)]
    public void Load_StateDictInAWrapper_FindsIt(string file, string key, int count) =>
        Values(WeightsFile.Load(Of(file)).Tensors[key]).ShouldBe(Enumerable.Range(0, count).Select(i => (double)i));

    [Theory]
    [InlineData("whole_module.pth", "torch.nn.modules.container.Sequential")]
    [InlineData("with_number.pth", "\"rate\" is no tensor")]
    public void Load_MoreThanPlainTensors_IsRefusedWithTheRemedy(string file, string reason)
    {
        var message = Should.Throw<CheckpointException>(() => WeightsFile.Load(Of(file))).Message;
        message.ShouldContain(reason);
        message.ShouldContain("torch.save(model.state_dict(), path)");
    }

    [Fact]
    public void Load_CutAtAnyByte_SaysSoAndNothingElse()
    {
        foreach (var name in new[] { "nested.pth", "types_before_1_6.pth" })
        {
            var whole = File.ReadAllBytes(Of(name));
            var torn = Path.Combine(folder, "torn.pth");
            for (var length = 0; length < whole.Length; length += 13)
            {
                File.WriteAllBytes(torn, whole[..length]);
                Should.Throw<CheckpointException>(() => WeightsFile.Load(torn)).Message.ShouldContain("torn.pth");
            }
        }
    }

    [Fact]
    public void Load_FlippedBytes_NeverFailsOtherwise()
    {
        var whole = File.ReadAllBytes(Of("nested.pth"));
        var random = new Random(1);
        var changed = Path.Combine(folder, "changed.pth");
        for (var turn = 0; turn < 300; turn++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(changed, bytes);
            try
            {
                WeightsFile.Load(changed);
            }
            catch (CheckpointException)
            {
                // Refused, as it may be: most changes hit the format, some only a number.
            }
        }
    }

    [Fact]
    public void Save_ThenLoad_GivesTheSame()
    {
        var path = Path.Combine(folder, "own.pth");
        var (tensors, _) = WeightsFile.Load(Of("types.pth"));
        WeightsFile.Save(path, tensors.Select(entry => (entry.Key, entry.Value)), new Dictionary<string, string>());
        var (back, _) = WeightsFile.Load(path);
        back.Keys.ShouldBe(tensors.Keys);
        foreach (var (key, value) in tensors)
        {
            back[key].dtype.ShouldBe(value.dtype, key);
            back[key].shape.ShouldBe(value.shape, key);
            Values(back[key]).ShouldBe(Values(value), key);
        }
    }

    /// <summary>torch.load reads this file: compared byte for byte with one that it was tried on.</summary>
    [Fact]
    public void Save_SmallStateDict_IsThePickleThatTorchLoads()
    {
        var path = Path.Combine(folder, "small.pth");
        using var weight = arange(6, dtype: ScalarType.Float32).reshape(2, 3);
        WeightsFile.Save(path, [("weight", weight)], new Dictionary<string, string>());
        using var archive = System.IO.Compression.ZipFile.OpenRead(path);
        archive.Entries.Select(entry => entry.FullName).ShouldBe(["archive/data/0", "archive/data.pkl", "archive/version"]);
        using var pickle = new MemoryStream();
        using (var stream = archive.GetEntry("archive/data.pkl")!.Open())
        {
            stream.CopyTo(pickle);
        }

        Convert.ToHexStringLower(pickle.ToArray()).ShouldBe(
            "800263636f6c6c656374696f6e730a4f726465726564446963740a2952285806000000776569676874" +
            "63746f7263682e5f7574696c730a5f72656275696c645f74656e736f725f76320a2828580700000073746f72616765" +
            "63746f7263680a466c6f617453746f726167650a58010000003058030000006370754a06000000" +
            "74514a00000000284a020000004a0300000074284a030000004a0100000074" +
            "8963636f6c6c656374696f6e730a4f726465726564446963740a29527452752e");
    }

    private static double[] Values(Tensor tensor) => tensor.to_type(ScalarType.Float64).contiguous().data<double>().ToArray();

    private static string Of(string file, [CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Files", file);
}

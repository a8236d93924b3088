using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

/// <summary>Every function and method is called with arguments that do not fit: none may end the process, or show more than one clear line.</summary>
[Collection("alone")]
public sealed class WrongArgumentTests
{
    private const int Draws = 6;

    // What changes the process for the tests after it, allocates what it is told to, or takes over native memory.
    private static readonly HashSet<string> Excluded =
    [
        "set_num_threads", "set_num_interop_threads", "set_default_dtype", "set_default_device", "set_default_tensor_type", "set_printoptions", "manual_seed", "seed", "set_rng_state",
        "UnsafeCreateTensor", "DecoupleFromNativeHandle", "save", "print", "NewDisposeScope", "inference_mode", "no_grad", "enable_grad", "set_grad_enabled", "set_TensorStringStyle", "Dispose", "get_bytes",
    ];

    private static readonly Type[] Namespaces = [typeof(torch), typeof(linalg), typeof(fft), typeof(special), typeof(nn.functional), typeof(nn.init), typeof(nn.utils)];

    public static TheoryData<string> Names => new(Methods().Select(method => method.Name).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Call_ArgumentsThatDoNotFit_ThrowsOneClearLine(string name)
    {
        var random = new Random(name.Length * 31 + name[0]);
        foreach (var method in Methods().Where(method => method.Name == name))
        {
            for (var draw = 0; draw < Draws; draw++)
            {
                using var scope = NewDisposeScope();
                Try(method, random);
            }
        }
    }

    private static IEnumerable<MethodInfo> Methods() =>
        Namespaces.SelectMany(space => space.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Concat(typeof(Tensor).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.ContainsGenericParameters && !Excluded.Contains(method.Name) && method.GetParameters().All(parameter => CanMake(parameter.ParameterType)));

    private static void Try(MethodInfo method, Random random)
    {
        var arguments = method.GetParameters().Select(parameter => Make(parameter, random)).ToArray();
        var target = method.IsStatic ? null : Tensors(random) ?? zeros(2);
        try
        {
            method.Invoke(target, arguments);
        }
        catch (TargetInvocationException wrapped)
        {
            Check(method, wrapped.InnerException!);
        }
    }

    private static void Check(MethodInfo method, Exception failure)
    {
        var kind = failure is ExternalException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException or NullReferenceException or InvalidCastException;
        Assert.True(kind, $"{method}: {failure.GetType().Name}: {failure.Message}");
        Assert.False(failure.Message.Contains('\n', StringComparison.Ordinal), $"{method}: {failure.Message}");
        foreach (var trace in new[] { ".cpp", "frame #", "INTERNAL ASSERT", "Exception raised" })
            Assert.False(failure.Message.Contains(trace, StringComparison.Ordinal), $"{method}: {failure.Message}");
    }

    private static bool CanMake(Type type) => type == typeof(Tensor) || type == typeof(Tensor[]) || type == typeof(Scalar) || type == typeof(Generator) || type == typeof(long[]) || type == typeof((long, long)) || type == typeof((long, long)?) || type == typeof(IEnumerable<Tensor>) || type == typeof(IList<Tensor>) || type == typeof(Device)
        || type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type) is { } bare && (bare.IsEnum || bare == typeof(bool) || bare == typeof(int) || bare == typeof(long) || bare == typeof(double) || bare == typeof(float));

    private static object? Make(ParameterInfo parameter, Random random)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue && random.Next(2) == 0) return parameter.DefaultValue;
        if (type == typeof(Tensor)) return Tensors(random);
        if (type == typeof((long, long)) || type == typeof((long, long)?)) return Pick<object>(random, (1L, 2L), (0L, -1L), (3L, 3L));
        if (type == typeof(Tensor[]) || type == typeof(IEnumerable<Tensor>) || type == typeof(IList<Tensor>)) return Pick<Func<object?>>(random, () => null, () => Array.Empty<Tensor>(), () => new[] { Tensors(random)!, Tensors(random)! })();
        if (type == typeof(Scalar)) return Pick<Scalar?>(random, null, 0, -3, 2.5, double.NaN, true);
        if (type == typeof(Generator)) return Pick<Func<object?>>(random, () => null, Closed)();
        if (type == typeof(long[])) return Pick<long[]?>(random, null, [], [0], [-1, 2], [3, 2], [7, -9, 1]);
        if (type == typeof(Device)) return Pick<Device?>(random, null, CPU, META);
        if (type == typeof(string)) return Pick<string?>(random, null, "", "ij,jk->ik", "nonsense");
        if (Nullable.GetUnderlyingType(type) is { } bare) return random.Next(2) == 0 ? null : Number(bare, random);
        return Number(type, random);
    }

    private static object? Number(Type type, Random random)
    {
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type == typeof(bool)) return random.Next(2) == 0;
        return Convert.ChangeType(Pick(random, -7, -1, 0, 1, 2, 5), type, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Tensor? Tensors(Random random) => Pick<Func<Tensor?>>(
        random, () => null, Disposed, () => zeros(2, 3), () => rand(3, 3), () => zeros(0, 2), () => ones(4, int64), () => zeros(2, 2, ScalarType.Bool), () => tensor(2.5f), () => rand(2, 3, 4, requires_grad: true),
        () => zeros(3, ScalarType.ComplexFloat32), () => arange(6).reshape(2, 3), () => zeros(2, 3, device: META), () => zeros(2, 3).to_sparse(), () => rand(2, 2, ScalarType.BFloat16))();

    private static Tensor Disposed()
    {
        var tensor = zeros(2);
        tensor.Dispose();
        return tensor;
    }

    private static Generator Closed()
    {
        var generator = new Generator();
        generator.Dispose();
        return generator;
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}

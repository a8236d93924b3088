using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Nnet.Checkpoints.PyTorch;

/// <summary>
/// Reads the pickles that PyTorch writes for plain tensors, as data: no code of the file runs, and a name that stands for anything but a tensor,
/// a storage or a dictionary is refused. Opcodes of protocol 2 (Python's <c>pickletools</c> describes them).
/// </summary>
internal sealed class PickleReader(Stream stream)
{
    private const int LargestText = 1 << 24;
    private static readonly object Mark = new();
    private readonly List<object?> stack = [];
    private readonly Dictionary<int, object?> memory = [];

    /// <summary>The object of the pickle at the stream's position: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="object"/>[] (tuple), <see cref="PickledList"/>, <see cref="PickledDictionary"/>, <see cref="PickledName"/>, <see cref="PickledStorage"/>, <see cref="PickledTensor"/>.</summary>
    /// <exception cref="FormatException">It is torn, or has something else than tensors.</exception>
    public object? Read()
    {
        while (true)
        {
            var code = stream.ReadByte();
            switch (code)
            {
                case -1: throw new FormatException("the file ends too early");
                case '.': return Pop();
                case 0x80: Take(1); break;
                case '(': stack.Add(Mark); break;
                case '0': Pop(); break;
                case 'N': stack.Add(null); break;
                case 0x88: stack.Add(true); break;
                case 0x89: stack.Add(false); break;
                case 'K': stack.Add((long)Take(1)[0]); break;
                case 'M': stack.Add((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
                case 'J': stack.Add((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
                case 0x8A: stack.Add(Integer(Take(Take(1)[0]))); break;
                case 'G': stack.Add(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
                case 'X': stack.Add(Encoding.UTF8.GetString(Take(Length(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))))); break;
                case 'U': stack.Add(Encoding.Latin1.GetString(Take(Take(1)[0]))); break;
                case 'T': stack.Add(Encoding.Latin1.GetString(Take(Length(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))))); break;
                case ')': stack.Add(Array.Empty<object?>()); break;
                case 't': stack.Add(PopToMark()); break;
                case 0x85: stack.Add(PopMany(1)); break;
                case 0x86: stack.Add(PopMany(2)); break;
                case 0x87: stack.Add(PopMany(3)); break;
                case ']': stack.Add(new PickledList()); break;
                case 'l': stack.Add(new PickledList(PopToMark())); break;
                case '}': stack.Add(new PickledDictionary()); break;
                case 'a': Append(PopMany(1)); break;
                case 'e': Append(PopToMark()); break;
                case 's': Put(PopMany(2)); break;
                case 'u': Put(PopToMark()); break;
                case 'q': memory[Take(1)[0]] = stack[^1]; break;
                case 'r': memory[BinaryPrimitives.ReadInt32LittleEndian(Take(4))] = stack[^1]; break;
                case 'h': stack.Add(Recall(Take(1)[0])); break;
                case 'j': stack.Add(Recall(BinaryPrimitives.ReadInt32LittleEndian(Take(4)))); break;
                case 'c': stack.Add(PickledName.Of(Line(), Line())); break;
                case 'R': Call(); break;
                case 'Q': stack.Add(PickledStorage.Of(Pop())); break;
                case 'b': Pop(); break; // the state of a dictionary: PyTorch's _metadata, which has no tensors
                default: throw new FormatException($"it has a pickle opcode 0x{code:x2} that no file of plain tensors has");
            }
        }
    }

    private static object Integer(byte[] bytes) => new BigInteger(bytes) is var number && number >= long.MinValue && number <= long.MaxValue ? (long)number : number;

    private static int Length(uint length) => length <= LargestText ? (int)length : throw new FormatException("a text in it is longer than 16 MB");

    private void Call()
    {
        if (Pop() is not object?[] arguments || Pop() is not PickledName name)
        {
            throw new FormatException("it calls something that is no name");
        }

        stack.Add(name.Call(arguments));
    }

    private void Append(object?[] items) => (stack[^1] as PickledList ?? throw new FormatException("it appends to something that is no list")).Items.AddRange(items);

    private void Put(object?[] pairs)
    {
        if (stack.Count == 0 || stack[^1] is not PickledDictionary dictionary || pairs.Length % 2 != 0)
        {
            throw new FormatException("it sets an entry of something that is no dictionary");
        }

        for (var i = 0; i < pairs.Length; i += 2)
        {
            dictionary.Entries.Add((pairs[i], pairs[i + 1]));
        }
    }

    private object? Recall(int place) => memory.TryGetValue(place, out var value) ? value : throw new FormatException("it recalls what it never kept");

    private object? Pop() => PopMany(1)[0];

    private object?[] PopMany(int count)
    {
        if (stack.Count < count)
        {
            throw new FormatException("its stack is empty");
        }

        object?[] items = [.. stack.Skip(stack.Count - count)];
        stack.RemoveRange(stack.Count - count, count);
        return items;
    }

    private object?[] PopToMark()
    {
        var mark = stack.LastIndexOf(Mark);
        if (mark < 0)
        {
            throw new FormatException("a mark is missing");
        }

        var items = PopMany(stack.Count - mark - 1);
        stack.RemoveAt(mark);
        return items;
    }

    private byte[] Take(int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private string Line()
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            line.Append(next >= 0 && line.Length < 1000 ? (char)next : throw new FormatException("the file ends too early"));
        }

        return line.ToString();
    }
}

using System.Text;
using Nnet.Onnx.Wire;

namespace Nnet.Onnx.Model;

/// <summary>An option of an operator (AttributeProto): its value is a long, float, string, a list of longs, or a tensor.</summary>
public sealed record OnnxAttribute(string Name, object Value)
{
    private const int Float = 1;
    private const int Integer = 2;
    private const int Text = 3;
    private const int Tensor = 4;
    private const int Integers = 7;
    private const int Texts = 8;

    internal ProtoMessage ToMessage()
    {
        var message = new ProtoMessage().Add(1, Name);
        switch (Value)
        {
            case float number:
                return message.Add(2, number).Add(20, Float);
            case long number:
                return message.Add(3, number).Add(20, Integer);
            case string text:
                return message.Add(4, text).Add(20, Text);
            case OnnxTensor tensor:
                return message.Add(5, tensor.ToMessage()).Add(20, Tensor);
            case IReadOnlyList<long> numbers:
                foreach (var number in numbers)
                {
                    message.Add(8, number);
                }

                return message.Add(20, Integers);
            case IReadOnlyList<string> texts:
                foreach (var text in texts)
                {
                    message.Add(9, Encoding.UTF8.GetBytes(text));
                }

                return message.Add(20, Texts);
            default:
                throw new InvalidOperationException($"An attribute cannot hold {Value.GetType().Name}.");
        }
    }
}

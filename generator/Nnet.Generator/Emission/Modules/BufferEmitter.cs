using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The methods that compute a module's buffers when it is constructed.</summary>
internal sealed class BufferEmitter
{
    private readonly List<(BufferMember Buffer, CodeWriter Body)> _buffers = [];
    private readonly SymbolNames _symbols = new();

    public BufferEmitter(ModuleIr module, ModuleNames names)
    {
        foreach (var buffer in module.Members.OfType<BufferMember>())
        {
            var body = new CodeWriter();
            var context = new BodyContext
            {
                Names = _symbols,
                Types = names.Types,
                Locals = new(Reserved.Locals),
                ResultName = _ => CSharpName.Camel(buffer.Name) + "Value",
                Training = "false",
                Device = "torch.CPU",
            };
            BodyEmitter.Emit(context, body, [], buffer.Body);
            _buffers.Add((buffer, body));
        }
    }

    /// <summary>True where a buffer needs a size or hyperparameter of that name.</summary>
    public bool Mentions(string name) => _symbols.IsUsed(name);

    public void Write(CodeWriter writer)
    {
        foreach (var (buffer, body) in _buffers)
        {
            writer.Line();
            writer.Line($"// The buffer {buffer.Name}: {buffer.Type}.");
            writer.Line($"private Tensor {MemberLayout.BufferMethod(buffer)}()");
            writer.Block(() => writer.Append(body));
        }
    }
}

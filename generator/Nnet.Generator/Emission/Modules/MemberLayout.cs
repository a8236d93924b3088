using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Operations;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Modules;

/// <summary>
/// The fields of a module and how each member is reached from <c>forward</c>. TorchSharp registers what stands in fields, under their names; keys with
/// dots become lists (<c>layer1[0]</c>) where they are numbered from 0, else small classes of their own.
/// </summary>
internal sealed class MemberLayout
{
    private const int WidestLine = 140;

    private readonly string _namespace;
    private readonly IReadOnlyDictionary<(string Namespace, string Name), ModuleIr> _modules;
    private readonly BodyContext _context;
    private readonly NameScope _types;
    private readonly Dictionary<string, string> _access = new(StringComparer.Ordinal);

    /// <param name="namespace">The namespace of the module.</param>
    /// <param name="modules">The modules of the program, by namespace and name.</param>
    /// <param name="context">Names that constructor arguments can mention.</param>
    /// <param name="fields">Names that fields must not have.</param>
    /// <param name="types">Names that nested classes must not have.</param>
    public MemberLayout(EquatableArray<MemberIr> members, string @namespace, IReadOnlyDictionary<(string Namespace, string Name), ModuleIr> modules, BodyContext context, NameScope fields, NameScope types)
    {
        (_namespace, _modules, _context, _types) = (@namespace, modules, context, types);
        Fields = [.. MemberNode.Build(members).Select(node => Field(node, "", fields))];
    }

    public IReadOnlyList<MemberField> Fields { get; }

    /// <summary>The expression for a member, from the module itself: <c>conv1</c>, <c>layer1[0]</c>, <c>downsample![1]</c>.</summary>
    public string Access(string member) => _access[member];

    /// <summary>The classes for keys with dots, outermost first.</summary>
    public IEnumerable<GroupClass> Groups => Nested(Fields);

    private static IEnumerable<GroupClass> Nested(IEnumerable<MemberField> fields) =>
        fields.Where(field => field.Group is not null).SelectMany(field => new[] { field.Group! }.Concat(Nested(field.Group!.Fields)));

    private MemberField Field(MemberNode node, string path, NameScope scope)
    {
        var name = scope.Take(FieldName(node));
        var when = Common(node);
        var reach = path + name + (when is null ? "" : "!");
        if (node.Member is { } member)
        {
            _access[member.Name] = reach;
            return new(name, node.Segment, Type(member), Construct(member), when);
        }

        return node.IsNumbered && Element(node) is { } element ? List(node, name, reach, element, when) : Group(node, name, reach, when);
    }

    private MemberField List(MemberNode node, string name, string reach, string element, Condition? when)
    {
        foreach (var (child, index) in node.Children.Select((child, index) => (child, index))) _access[child.Member!.Name] = $"{reach}[{CSharpLiteral.Of(index)}]";
        return new(name, node.Segment, $"ModuleList<{element}>", Wrap($"ModuleList<{element}>(", node.Leaves.Select(leaf => string.Concat(Construct(leaf)))), when);
    }

    private MemberField Group(MemberNode node, string name, string reach, Condition? when)
    {
        var type = _types.Take(CSharpName.Pascal(name) + "Members");
        var inside = new NameScope([]);
        var fields = node.Children.Select(child => Field(child, reach + ".", inside)).ToArray();
        var construct = Wrap($"new {type}(", fields.Select(field => string.Concat(field.Construct)));
        return new(name, node.Segment, type, construct, when) { Group = new(type, node.Segment, fields) };
    }

    private static string FieldName(MemberNode node)
    {
        var name = new string([.. node.Segment.Select(character => char.IsLetterOrDigit(character) || character == '_' ? character : '_')]);
        return CSharpName.IsIdentifier(name) ? name : char.IsDigit(name[0]) ? "_" + name : "@" + name;
    }

    // A condition that all members below share.
    private static Condition? Common(MemberNode node)
    {
        var conditions = node.Leaves.Select(leaf => leaf.When).Distinct().ToArray();
        return conditions.Length == 1 ? conditions[0] : null;
    }

    // The type of a list's elements: their class, or the base class of modules from tensor to tensor; null where they are too different.
    private string? Element(MemberNode node)
    {
        if (node.Leaves.Select(leaf => leaf.When).Distinct().Count() > 1) return null;
        var types = node.Leaves.Select(Type).Distinct().ToArray();
        if (node.Leaves.Any(leaf => leaf is not (LayerMember or BlockMember))) return null;
        return types.Length == 1 ? types[0] : node.Leaves.All(IsSimple) ? "Module<Tensor, Tensor>" : null;
    }

    private bool IsSimple(MemberIr member) => member switch
    {
        LayerMember layer => ModuleSignature.IsSimple(layer),
        BlockMember block => ModuleSignature.IsSimple(Module(block)),
        _ => false,
    };

    private string Type(MemberIr member) => member switch
    {
        LayerMember layer => _context.Types.Short(LayerTable.Type(layer.Operation, Call(layer))),
        BlockMember block => Reference(block),
        ListMember list => $"ModuleList<{Type(list.Element)}>",
        WeightMember => _context.Types.Short("TorchSharp.Modules.Parameter"),
        BufferMember => "Tensor",
        _ => throw new InvalidOperationException($"A member of kind {member.GetType().Name} has no form in C#."),
    };

    private IReadOnlyList<string> Construct(MemberIr member) => member switch
    {
        LayerMember layer => [Layer(layer)],
        BlockMember block => [Block(block)],
        ListMember list => List(list),
        WeightMember weight => [$"{_context.Types.Short("TorchSharp.torch.nn.Parameter")}(torch.empty({Sizes(weight.Type.Shape)}))"],
        BufferMember buffer => [$"{BufferMethod(buffer)}()"],
        _ => throw new InvalidOperationException($"A member of kind {member.GetType().Name} has no form in C#."),
    };

    /// <summary>The method that computes a buffer.</summary>
    public static string BufferMethod(BufferMember buffer) => "Make" + CSharpName.Pascal(buffer.Name);

    private string Layer(LayerMember layer) => LayerTable.Construct(layer.Operation, Call(layer), _context.Types);

    private OperationCall Call(LayerMember layer) => new([], layer.InputTypes, layer.Arguments, _context, layer.Inferred);

    private string Block(BlockMember block)
    {
        var module = Module(block);
        var dims = block.Dims.Select((dim, index) => $"{CSharpName.Camel(module.DimParameters[index].Name)}: {DimEmitter.Emit(dim, _context.Names)}");
        var arguments = block.Arguments.Where(argument => !argument.IsDefault || argument.Value is not (NumberValue or BoolValue or TextValue or ChoiceValue or DimValue { Dim.IsConstant: true }))
            .Select(argument => $"{CSharpName.Camel(argument.Name)}: {ValueEmitter.Emit(argument.Value, _context.Names)}");
        return $"new {Reference(block)}({string.Join(", ", dims.Concat(arguments))})";
    }

    private ModuleIr Module(BlockMember block) => _modules[(block.Namespace, block.Module)];

    private string Reference(BlockMember block) => block.Namespace == _namespace ? block.Module : $"global::{block.Namespace}.{block.Module}";

    private IReadOnlyList<string> List(ListMember list)
    {
        var index = list.Index is { } symbol ? CSharpName.Camel(symbol.Name) : "_";
        var start = list.Start.TryGetConstant(out var constant) && constant == 0 ? "0" : $"(int)({DimEmitter.Emit(list.Start, _context.Names)})";
        var count = list.Count.TryGetConstant(out var number) ? CSharpLiteral.Of(number) : $"(int){DimEmitter.EmitFactor(list.Count, _context.Names)}";
        return [$"ModuleList<{Type(list.Element)}>([.. Enumerable.Range({start}, {count}).Select({index} => {string.Concat(Construct(list.Element))})])"];
    }

    private string Sizes(Shape shape) => $"[{string.Join(", ", shape.Dims.Select(dim => DimEmitter.Emit(dim, _context.Names)))}]";

    private static IReadOnlyList<string> Wrap(string open, IEnumerable<string> items)
    {
        var all = items.ToArray();
        var line = $"{open}{string.Join(", ", all)})";
        if (line.Length <= WidestLine) return [line];
        return [open, .. all.Select((item, index) => "    " + item + (index < all.Length - 1 ? "," : ")"))];
    }
}

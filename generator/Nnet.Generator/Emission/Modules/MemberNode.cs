using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The members of a module as a tree of key segments: <c>layer1.0</c> and <c>layer1.1</c> stand under <c>layer1</c>.</summary>
internal sealed class MemberNode(string segment)
{
    public string Segment { get; } = segment;

    public MemberIr? Member { get; private set; }

    public List<MemberNode> Children { get; } = [];

    /// <summary>The members below, in order.</summary>
    public IEnumerable<MemberIr> Leaves => Member is { } member ? [member] : Children.SelectMany(child => child.Leaves);

    /// <summary>The children of a node without segment, one for each first segment.</summary>
    public static IReadOnlyList<MemberNode> Build(EquatableArray<MemberIr> members)
    {
        var root = new MemberNode("");
        foreach (var member in members)
        {
            var node = root;
            foreach (var segment in member.Key.Split('.')) node = node.Child(segment);
            node.Member = member;
        }

        return root.Children;
    }

    /// <summary>True where the children are numbered from 0.</summary>
    public bool IsNumbered => Member is null && Children.Select((child, index) => child.Member is not null && child.Segment == Text.CSharpLiteral.Of(index)).All(fits => fits);

    private MemberNode Child(string segment)
    {
        var child = Children.FirstOrDefault(candidate => candidate.Segment == segment);
        if (child is null) Children.Add(child = new(segment));
        return child;
    }
}

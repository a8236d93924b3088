using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Modules;

/// <summary>A field of a module: a member, or several that share the beginning of their keys.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Key">Its key in the module; it differs from the name where that could not be an identifier.</param>
/// <param name="Type">Its type.</param>
/// <param name="Construct">The lines of the expression that makes it.</param>
/// <param name="When">It is null unless this holds; null: always there.</param>
internal sealed record MemberField(string Name, string Key, string Type, IReadOnlyList<string> Construct, Condition? When)
{
    /// <summary>A nested class for the members below this key; null for an ordinary field.</summary>
    public GroupClass? Group { get; init; }
}

/// <summary>A class for members below one key that are no list.</summary>
internal sealed record GroupClass(string Name, string Key, IReadOnlyList<MemberField> Fields);

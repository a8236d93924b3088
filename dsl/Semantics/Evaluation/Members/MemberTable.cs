using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>The members of a module while its body is evaluated. A named layer holds its place from its declaration on and is filled in at its first use.</summary>
internal sealed class MemberTable
{
    private readonly List<MemberIr?> _members = [];
    private readonly HashSet<string> _names = [];

    /// <summary>The members in order of registration; layers that nothing uses are left out.</summary>
    public EquatableArray<MemberIr> All => _members.OfType<MemberIr>().ToEquatable();

    /// <summary>Keeps a place for a member.</summary>
    public int Reserve()
    {
        _members.Add(null);
        return _members.Count - 1;
    }

    /// <summary>Puts a member into its place.</summary>
    public void Fill(int slot, MemberIr member) => _members[slot] = member;

    /// <summary>Adds a member at the end.</summary>
    public void Add(MemberIr member) => _members.Add(member);

    /// <summary>A name for a member: the wished one, with a number where it is taken.</summary>
    public string UniqueName(string wished)
    {
        var name = wished;
        for (var i = 2; !_names.Add(name); i++) name = wished + "_" + i;
        return name;
    }

    /// <summary>Replaces characters that no identifier has: <c>layer1.0</c> is <c>layer1_0</c>.</summary>
    public static string AsIdentifier(string key)
    {
        var text = new string([.. key.Select(letter => char.IsLetterOrDigit(letter) || letter == '_' ? letter : '_')]);
        return text.Length == 0 ? "member" : char.IsDigit(text[0]) ? "_" + text : text;
    }

    /// <summary>All keys so far.</summary>
    public ImmutableHashSet<string> Keys => [.. _members.OfType<MemberIr>().Select(member => member.Key)];
}

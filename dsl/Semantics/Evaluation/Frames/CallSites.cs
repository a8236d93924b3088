using System.Runtime.CompilerServices;
using Nnet.Language.Ops;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>
/// Default names of the instances of a body: the short name of the row (<c>conv</c>) or the block's name in camelCase, numbered in the order of the text
/// (<c>conv1</c>, <c>convUnit1</c>). Branches that are not taken count too, so that names do not depend on sizes.
/// </summary>
internal sealed class CallSites
{
    private readonly Dictionary<CallSyntax, string> _names = new(ReferenceComparer.Instance);
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The body of a loss or step, where no instance is made.</summary>
    public static CallSites None { get; } = new();

    /// <summary>Names the call sites of a body.</summary>
    public static CallSites Of(IEnumerable<StatementSyntax> body, Func<string, bool> isBlock)
    {
        var sites = new CallSites();
        foreach (var call in SyntaxWalk.Calls(body)) sites.Add(call, isBlock);
        return sites;
    }

    /// <summary>The default name of a call's instance.</summary>
    public string NameOf(CallSyntax call) => _names.TryGetValue(call, out var name) ? name : CamelCase(call.Callee.Text);

    private void Add(CallSyntax call, Func<string, bool> isBlock)
    {
        var callee = call.Callee.Text;
        var isOwn = isBlock(callee);
        if (!isOwn && OpTable.Find(callee) is not { IsMember: true }) return;
        var stem = isOwn ? CamelCase(callee) : OpTable.Find(callee)!.ShortName;
        _counts.TryGetValue(stem, out var count);
        _counts[stem] = count + 1;
        _names[call] = stem + (count + 1);
    }

    private static string CamelCase(string name) => name.Length == 0 ? "member" : char.ToLowerInvariant(name[0]) + name.Substring(1);

    private sealed class ReferenceComparer : IEqualityComparer<CallSyntax>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(CallSyntax? x, CallSyntax? y) => ReferenceEquals(x, y);

        public int GetHashCode(CallSyntax obj) => RuntimeHelpers.GetHashCode(obj);
    }
}

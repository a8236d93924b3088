using System.Collections.Immutable;

namespace Nnet.Language.Diagnostics.Pages;

/// <summary>The pages of all diagnostics.</summary>
public static class DiagnosticPages
{
    /// <summary>All pages, by id.</summary>
    public static ImmutableArray<DiagnosticPage> All { get; } =
        [.. SyntaxPages.All.Concat(NamePages.All).Concat(ShapePages.All).Concat(AdvicePages.All).Concat(RecipePages.All).OrderBy(page => page.Id, StringComparer.Ordinal)];

    /// <summary>The page of an id; null where there is none.</summary>
    public static DiagnosticPage? Find(string id) => All.FirstOrDefault(page => page.Id == id);
}

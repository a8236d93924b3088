using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary><c>source Csv("a.csv")</c>, <c>source train Idx(...)</c>.</summary>
/// <param name="Keyword">source</param>
/// <param name="Part">The part it is for; null: all.</param>
/// <param name="Source">The source and its options; <c>Custom</c> has no parentheses.</param>
/// <param name="Span">All of it.</param>
public sealed record SourceSettingSyntax(NameSyntax Keyword, NameSyntax? Part, CallSyntax Source, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>field image: float[1, 8, 8] from columns 0..64, scale 1/16</c>.</summary>
public sealed record FieldSettingSyntax(NameSyntax Keyword, NameSyntax Name, TypeSyntax Type, FieldOriginSyntax? Origin, ImmutableArray<FieldOptionSyntax> Options, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>from columns 0..64</c>, <c>from columns age to s6</c>, <c>from column target</c>, <c>from images</c>.</summary>
/// <param name="Kind">columns, column, images, labels, features, label, ...</param>
/// <param name="First">The column, range, list of columns or other value; null: none. A name stands for a column's name.</param>
/// <param name="Last">The last column after <c>to</c>, itself included; null: none.</param>
/// <param name="Span">All of it.</param>
public sealed record FieldOriginSyntax(NameSyntax Kind, ExpressionSyntax? First, ExpressionSyntax? Last, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>scale 1/16</c>, <c>normalize rows</c>, <c>missing mean</c>.</summary>
public sealed record FieldOptionSyntax(NameSyntax Name, ExpressionSyntax Value, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>split train 70%, validation 15%, test 15%, by label, seed 7</c>.</summary>
/// <param name="Keyword">split</param>
/// <param name="Parts">Parts with shares or counts.</param>
/// <param name="By">The field whose classes keep their shares; null: none.</param>
/// <param name="InOrder">True: parts follow one another in the order of the samples.</param>
/// <param name="Seed">The seed of the shuffle; null: none.</param>
/// <param name="Span">All of it.</param>
public sealed record SplitSettingSyntax(NameSyntax Keyword, ImmutableArray<SplitPartSyntax> Parts, NameSyntax? By, bool InOrder, ExpressionSyntax? Seed, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>train 70%</c>, <c>train 140</c>.</summary>
public sealed record SplitPartSyntax(NameSyntax Part, ExpressionSyntax Amount, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>folds 5, seed 11</c>.</summary>
public sealed record FoldsSettingSyntax(NameSyntax Keyword, ExpressionSyntax Count, NameSyntax? By, bool InOrder, ExpressionSyntax? Seed, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>normalize features, target</c>.</summary>
public sealed record NormalizeSettingSyntax(NameSyntax Keyword, ImmutableArray<NameSyntax> Fields, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>augment image: Shift(1), Rotate(10)</c>.</summary>
public sealed record AugmentSettingSyntax(NameSyntax Keyword, NameSyntax Field, ImmutableArray<CallSyntax> Augmentations, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>test_time HorizontalFlip, TenCrop(224)</c>.</summary>
public sealed record TestTimeSettingSyntax(NameSyntax Keyword, ImmutableArray<CallSyntax> Augmentations, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>class_weights</c>, <c>class_weights balanced</c>, <c>class_weights [1.0, 2.0]</c>.</summary>
public sealed record ClassWeightsSettingSyntax(NameSyntax Keyword, ExpressionSyntax? Weights, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>balanced</c>: classes are drawn equally often.</summary>
public sealed record BalancedSettingSyntax(NameSyntax Keyword, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>limit 1000</c>.</summary>
public sealed record LimitSettingSyntax(NameSyntax Keyword, ExpressionSyntax Count, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>subset 100</c>, <c>subset 8 per class</c>.</summary>
public sealed record SubsetSettingSyntax(NameSyntax Keyword, ExpressionSyntax Count, bool PerClass, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>shuffle</c>, <c>shuffle false</c>.</summary>
public sealed record ShuffleSettingSyntax(NameSyntax Keyword, ExpressionSyntax? Value, TextSpan Span) : SettingSyntax(Keyword, Span);

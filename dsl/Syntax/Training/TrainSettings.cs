using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary><c>data Digits</c>, <c>optimizer Fast</c>: a setting that names a declaration.</summary>
public sealed record ReferenceSettingSyntax(NameSyntax Keyword, NameSyntax Name, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>network DigitNet(width: 32)</c>, <c>loss SoftLabels(logits: scores)</c>.</summary>
public sealed record CallSettingSyntax(NameSyntax Keyword, CallSyntax Call, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>networks g = Generator, d = Discriminator</c>.</summary>
public sealed record NetworksSettingSyntax(NameSyntax Keyword, ImmutableArray<NetworkAliasSyntax> Networks, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>g = Generator(latent: 64)</c>.</summary>
public sealed record NetworkAliasSyntax(NameSyntax Alias, CallSyntax Network, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>epochs 20</c>, <c>seed 1</c>, <c>accumulate 4</c>, <c>workers 2</c>, <c>ensemble 5</c>: a setting with one value.</summary>
public sealed record ValueSettingSyntax(NameSyntax Keyword, ExpressionSyntax Value, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>precision bfloat16</c>, <c>device cuda</c>: a setting with one word.</summary>
public sealed record WordSettingSyntax(NameSyntax Keyword, NameSyntax Word, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>deterministic</c>, <c>diagnose</c>, <c>final</c>: a setting that is just there.</summary>
public sealed record FlagSettingSyntax(NameSyntax Keyword, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>batch 32</c>, <c>batch 32 then 1 for last 2 epochs</c>.</summary>
public sealed record BatchSettingSyntax(NameSyntax Keyword, ExpressionSyntax Size, ExpressionSyntax? SizeAtEnd, ExpressionSyntax? LastEpochs, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>metrics Accuracy, TopK(5), MeanSquaredError(a, b)</c>.</summary>
public sealed record MetricsSettingSyntax(NameSyntax Keyword, ImmutableArray<MetricSyntax> Metrics, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary>A metric or an expression, with a name of its own before a colon where it has one.</summary>
public sealed record MetricSyntax(NameSyntax? Name, ExpressionSyntax Value, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>early_stop validation.loss, patience 8</c>.</summary>
public sealed record EarlyStopSettingSyntax(NameSyntax Keyword, PathSyntax Monitor, ExpressionSyntax? Patience, ExpressionSyntax? MinDelta, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>average ema 0.999</c>.</summary>
public sealed record AverageSettingSyntax(NameSyntax Keyword, NameSyntax Kind, ExpressionSyntax Decay, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>initialize from "weights.safetensors" except head.*</c>.</summary>
public sealed record InitializeSettingSyntax(NameSyntax Keyword, WeightsOriginSyntax From, ImmutableArray<KeyPatternSyntax> Except, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary>Where weights come from: a file, or a recipe's name.</summary>
/// <param name="File">The file; null for a recipe.</param>
/// <param name="Recipe">The recipe; null for a file.</param>
/// <param name="Span">All of it.</param>
public sealed record WeightsOriginSyntax(StringSyntax? File, NameSyntax? Recipe, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>freeze backbone.* until epoch 3</c>.</summary>
public sealed record FreezeSettingSyntax(NameSyntax Keyword, ImmutableArray<KeyPatternSyntax> Patterns, ExpressionSyntax? UntilEpoch, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>keep best validation.accuracy</c>.</summary>
public sealed record KeepSettingSyntax(NameSyntax Keyword, PathSyntax Monitor, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>checkpoint every 1 epoch</c>.</summary>
public sealed record CheckpointSettingSyntax(NameSyntax Keyword, ExpressionSyntax Every, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>monitor gradients, activations</c>.</summary>
public sealed record MonitorSettingSyntax(NameSyntax Keyword, ImmutableArray<NameSyntax> What, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>teacher Big from "big.safetensors"</c>.</summary>
public sealed record TeacherSettingSyntax(NameSyntax Keyword, CallSyntax Network, WeightsOriginSyntax From, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>final fit on train, validation</c>.</summary>
public sealed record FinalFitSettingSyntax(NameSyntax Keyword, ImmutableArray<NameSyntax> Parts, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>step critic updates d with AdamD { ... }</c>.</summary>
public sealed record StepSettingSyntax(NameSyntax Keyword, NameSyntax Name, ImmutableArray<NameSyntax> Updates, NameSyntax Optimizer, ImmutableArray<StatementSyntax> Body, TextSpan Span) : SettingSyntax(Keyword, Span);

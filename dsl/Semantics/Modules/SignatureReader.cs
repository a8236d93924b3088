using System.Collections.Immutable;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary>Reads what a declaration takes and gives: names in its types that nothing declares become its dimension variables.</summary>
internal sealed class SignatureReader(ProgramModel program, IReporter reporter, DeclarationSymbol declaration)
{
    private readonly SymbolFactory _symbols = new();
    private readonly List<DimSymbol> _dimensions = [];
    private readonly HashSet<DimSymbol> _wildcards = [];
    private readonly Scope _scope = new(null);
    private bool _failed;

    /// <summary>The signature; null where a mistake was reported.</summary>
    public Signature? Read(ImmutableArray<ParameterSyntax> parameters, ResultsSyntax? results)
    {
        CheckTwice(parameters);
        var hyperparameters = parameters.Where(parameter => !parameter.Type.IsTensor).Select(Hyperparameter).ToList();
        var types = parameters.Where(parameter => parameter.Type.IsTensor).Select(parameter => parameter.Type).Concat(results?.Items.Select(result => result.Type) ?? []).ToList();
        foreach (var type in types) Declare(type);
        var prefix = types.Any(type => type.Dimensions?.Any(dimension => dimension is LeadingDimensionsSyntax) == true) ? _symbols.Prefix() : null;
        var state = new EvaluationState(program, reporter, _symbols);
        var frame = new Frame(declaration.File, _scope, CallSites.None);
        var inputs = ImmutableArray.CreateBuilder<SignatureInput>();
        foreach (var parameter in parameters.Where(parameter => parameter.Type.IsTensor))
            if (Type(state, frame, parameter.Type, prefix) is { } type) inputs.Add(new SignatureInput(parameter.Name.Text, type));
        var outputs = ImmutableArray.CreateBuilder<ResultIr>();
        foreach (var result in results?.Items ?? [])
            if (Type(state, frame, result.Type, prefix) is { } type) outputs.Add(new ResultIr(result.Name?.Text ?? "", type));
        var defaults = parameters.Where(parameter => !parameter.Type.IsTensor).Zip(hyperparameters, (parameter, hyperparameter) => WithDefault(state, frame, parameter, hyperparameter)).ToImmutableArray();
        return _failed ? null : new Signature(declaration.Name, inputs.ToImmutable(), defaults, [.. _dimensions, .. _wildcards], prefix, [.. _wildcards], outputs.ToImmutable());
    }

    private void CheckTwice(ImmutableArray<ParameterSyntax> parameters)
    {
        var seen = new Dictionary<string, ParameterSyntax>();
        foreach (var parameter in parameters)
        {
            if (seen.TryGetValue(parameter.Name.Text, out var first))
                Fail("NN2002", declaration.File.At(parameter.Name), $"{declaration.Name} has two parameters \"{parameter.Name.Text}\". Rename one of them.", declaration.File.At(first.Name));
            else seen.Add(parameter.Name.Text, parameter);
        }
    }

    private HyperparameterIr Hyperparameter(ParameterSyntax parameter)
    {
        var name = parameter.Name.Text;
        HyperparameterType? type = parameter.Type.Element.Name.Text switch
        {
            "int" => HyperparameterType.Int,
            "float" => HyperparameterType.Float,
            "bool" => HyperparameterType.Bool,
            "string" => HyperparameterType.String,
            _ => null,
        };
        if (type is null) Fail("NN2004", declaration.File.At(parameter.Type), $"A hyperparameter is int, float, bool or string, and \"{name}\" is {parameter.Type.Element.Name.Text}. A tensor has brackets: {parameter.Type.Element.Name.Text}[N].");
        var symbol = type == HyperparameterType.Int ? _symbols.Hyperparameter(name) : null;
        _scope.Declare(name, symbol is not null ? PlainValue.Of(Dim.Of(symbol)) : new PlainValue(new HyperparameterValue(name, type ?? HyperparameterType.Float)));
        return new HyperparameterIr(name, type ?? HyperparameterType.Float, symbol, null);
    }

    private void Declare(TypeSyntax type)
    {
        foreach (var name in TypeReader.NamesIn(type))
        {
            if (_scope.Find(name.Text) is not null || program.Symbols.Lookup(declaration.File, name.Text) is [{ Syntax: ConstSyntax }]) continue;
            var symbol = _symbols.Dimension(name.Text);
            _dimensions.Add(symbol);
            _scope.Declare(name.Text, PlainValue.Of(Dim.Of(symbol)));
        }
    }

    private TensorType? Type(EvaluationState state, Frame frame, TypeSyntax syntax, DimSymbol? prefix)
    {
        var type = TypeReader.Read(state, frame, syntax, prefix, () =>
        {
            var symbol = _symbols.Dimension("_");
            _wildcards.Add(symbol);
            return symbol;
        });
        _failed |= type is null;
        return type;
    }

    private HyperparameterIr WithDefault(EvaluationState state, Frame frame, ParameterSyntax parameter, HyperparameterIr hyperparameter)
    {
        if (parameter.Default is null) return hyperparameter;
        var value = state.Expressions.Evaluate(frame, parameter.Default);
        if (value is PoisonValue)
        {
            _failed = true;
            return hyperparameter;
        }

        if (HyperparameterValues.TryConvert(hyperparameter.Type, value) is { } fitting) return hyperparameter with { Default = fitting };
        Fail("NN2004", declaration.File.At(parameter.Default), $"\"{hyperparameter.Name}\" must be {HyperparameterValues.Describe(hyperparameter.Type)}, and its default is {value.Describe()}.");
        return hyperparameter;
    }

    private void Fail(string id, Place place, string message, Place? related = null)
    {
        _failed = true;
        reporter.Report(id, place, message, related is null ? [] : [related.As("the first one")]);
    }
}

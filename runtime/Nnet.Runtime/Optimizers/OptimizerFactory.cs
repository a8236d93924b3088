using Nnet.Training;

namespace Nnet.Optimizers;

/// <summary>The updater of an optimizer declaration: the flat one where it applies, else the plain one.</summary>
public static class OptimizerFactory
{
    /// <param name="definition">The declaration with its values.</param>
    /// <param name="parameters">The parameters that learn, on their device.</param>
    /// <param name="plain">Do not use the flat form, for comparisons.</param>
    public static ParameterUpdater Create(OptimizerDefinition definition, IReadOnlyList<NamedParameter> parameters, bool plain = false)
    {
        var groups = ParameterGroups.Sort(parameters, definition);
        return definition.Algorithm switch
        {
            _ when !plain && FlatUpdater.Supports(definition, parameters) => new FlatUpdater(definition, groups),
            "Lion" => new Lion(groups),
            "LAMB" => new Lamb(groups),
            _ => new TorchUpdater(definition, groups),
        };
    }
}

namespace Nnet.Training;

/// <summary>Settings of a recipe that one training does not carry out, said instead of passed over in silence.</summary>
internal static class UnusedSettings
{
    public static IEnumerable<string> Of(RecipeDefinition definition)
    {
        if (definition.MonitorActivations)
        {
            yield return "monitor activations: gradients are watched, activations are not yet.";
        }
    }
}

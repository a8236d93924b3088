namespace Nnet.Training;

/// <summary>Settings of a recipe that one training does not carry out, said instead of passed over in silence.</summary>
internal static class UnusedSettings
{
    public static IEnumerable<string> Of(RecipeDefinition definition)
    {
        if (definition.Ensemble > 1)
        {
            yield return $"ensemble {definition.Ensemble}: one network is trained. Train the others with --seed, and average what nnet predict writes.";
        }

        if (definition.MonitorActivations)
        {
            yield return "monitor activations: gradients are watched, activations are not yet.";
        }
    }
}

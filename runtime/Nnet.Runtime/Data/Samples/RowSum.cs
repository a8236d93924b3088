namespace Nnet.Data.Samples;

/// <summary><c>normalize rows</c>: each sample divided by the sum of its values.</summary>
internal static class RowSum
{
    /// <summary>Divides one sample, where the field asks for it; a sample of zeros stays as it is.</summary>
    public static void Normalize(FieldDefinition field, Span<float> sample)
    {
        if (!field.NormalizeRows)
        {
            return;
        }

        float sum = 0;
        foreach (var value in sample)
        {
            sum += value;
        }

        for (var i = 0; sum != 0 && i < sample.Length; i++)
        {
            sample[i] /= sum;
        }
    }
}

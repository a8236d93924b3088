namespace Nnet.Generator.Hosting;

/// <summary>The namespace of files without one, from what a project is called.</summary>
public static class RootNamespace
{
    /// <summary>The name as C# takes it: <c>my-app.2</c> becomes <c>my_app._2</c>, as in the SDK's templates.</summary>
    public static string Of(string projectName) => string.Join(".", projectName.Split('.').Select(Identifier));

    private static string Identifier(string part)
    {
        var letters = new string([.. part.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')]);
        return letters.Length == 0 || char.IsDigit(letters[0]) ? "_" + letters : letters;
    }
}

namespace Nnet.Generator.Emission;

/// <summary>A generated C# file: its name, unique in a program (<c>Examples.Digits.DigitNet.g.cs</c>), and its text with LF line ends.</summary>
public sealed record EmittedFile(string Name, string Text);

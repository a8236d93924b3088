namespace Nnet.Onnx;

/// <summary>A network that ONNX cannot hold as it is. The message names the operation and its line, and says what to do.</summary>
public sealed class OnnxExportException(string message) : Exception(message);

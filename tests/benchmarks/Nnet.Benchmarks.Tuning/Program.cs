using Nnet.Benchmarks.Tuning;

// How good samplers and pruners are, and what a study costs: dotnet run -c Release [samplers | pruners | overhead]
var parts = args.Length > 0 ? args : ["samplers", "pruners", "overhead"];
if (parts.Contains("samplers")) SamplerQuality.Run();
if (parts.Contains("pruners")) PrunerSavings.Run();
if (parts.Contains("overhead")) Overhead.Run();

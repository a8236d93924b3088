using Nnet.Tool.Commands;

return CommandLine.Run(args);

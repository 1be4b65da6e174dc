return LossGen.Demo.Commands.DemoCommandLine.Run(args);

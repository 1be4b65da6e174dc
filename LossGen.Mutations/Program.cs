using LossGen.Mutations;

return await MutateCommand.Create().Parse(args).InvokeAsync();

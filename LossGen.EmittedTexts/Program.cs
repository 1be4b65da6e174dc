using LossGen.EmittedTexts;

return EmittedTextsCommand.Create().Parse(args).Invoke();

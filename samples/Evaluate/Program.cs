// Evaluates logits and targets from files: loss, perplexity, accuracy, calibration, and the gradient if asked for.
// Without files it writes small ones and checks what it says about them.
using System.CommandLine;
using Evaluate;

Argument<FileInfo?> logits = new("logits")
{
    Description = "N x C numbers, float32, float16 or bfloat16, as .npy or .safetensors.",
    Arity = ArgumentArity.ZeroOrOne,
};
Argument<FileInfo?> targets = new("targets")
{
    Description = "N classes, int32 or int64, as .npy or .safetensors.",
    Arity = ArgumentArity.ZeroOrOne,
};
Option<FileInfo?> gradient = new("--gradient")
{
    Description = "Writes the gradient of the mean loss with respect to the logits, as .safetensors.",
};
Option<long> ignoreIndex = new("--ignore-index")
{
    Description = "Rows with this target count for nothing.",
    DefaultValueFactory = static _ => -100,
};

RootCommand command = new("Evaluates logits and targets from files.") { logits, targets, gradient, ignoreIndex };
command.SetAction(parsed =>
{
    if (parsed.GetValue(logits) is not { } logitsFile || parsed.GetValue(targets) is not { } targetsFile)
    {
        return Example.Run();
    }

    try
    {
        Report.Print(Evaluator.Run(logitsFile, targetsFile, parsed.GetValue(gradient), parsed.GetValue(ignoreIndex)));
        return 0;
    }
    catch (Exception error) when (error is IOException or InvalidDataException or ArgumentException)
    {
        Console.Error.WriteLine(error.Message); // a file, or a target, that is not as it should be
        return 1;
    }
});
return command.Parse(args).Invoke();

using System.Globalization;
using LossGen.Tests.Disassembly;
using LossGen.Tests.EndToEnd.Threads;
using LossGen.Tests.Pipeline;
using LossGen.Tests.Screening;

// A test run does not come here. What needs a fresh process starts this assembly with a command.
switch (args)
{
    case ["widths"]:
        Console.WriteLine(AcceleratedWidths.OfThisProcess());
        return 0;
    case ["hashes"]:
        Console.WriteLine(AcceleratedWidths.OfThisProcess());
        Console.WriteLine(Meeting.Threads());
        Console.WriteLine(string.Join('\n', ThreadHashes.OfThreads()));
        return 0;
    case ["warm"]:
        await WarmUp.RunAsync();
        return 0;
    case ["texts", var culture]:
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Console.WriteLine(EmittedTexts.InThisProcess());
        return 0;
    case ["screen"]:
        GeneratorScreening.Serve(Console.In, Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("This is a test assembly: run it by `dotnet test -c Release`.");
        return 1;
}

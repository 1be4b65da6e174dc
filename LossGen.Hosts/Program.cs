using System.Runtime.InteropServices;
using LossGen.Hosts;

// hashes (the default): a line for each kernel and number of classes, to be compared with those of another host.
// times: what an element costs there. runtime: which runtime that is.
switch (args)
{
    case [] or ["hashes"]:
        int[] classCounts = [1, 2, 3, 5, 10, 16, 33, 64, 100, 257, 1000];
        foreach (int classes in classCounts)
        {
            Inputs inputs = new(37, classes, Spread: 20);
            foreach ((string name, Func<Inputs, string> run) in Cases.All)
            {
                Console.WriteLine($"{name}, {classes} classes: {run(inputs)}");
            }
        }

        foreach ((string name, Func<Inputs, string> run) in Cases.OfTenClasses)
        {
            Console.WriteLine($"{name}: {run(new Inputs(37, 10, Spread: 20))}");
        }

        return 0;
    case ["times"]:
        Times.Print();
        return 0;
    case ["runtime"]:
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        return 0;
    default:
        Console.Error.WriteLine("Usage: hashes | times | runtime");
        return 2;
}

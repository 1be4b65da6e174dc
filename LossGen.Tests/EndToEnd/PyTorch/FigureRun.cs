using System.Globalization;
using LossGen.Tests.EndToEnd.Harness;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>Calls a kernel with the inputs of a figure.</summary>
internal static class FigureRun
{
    /// <summary>What the kernel gives, by the names of the figure.</summary>
    public static IReadOnlyDictionary<string, double[]> Execute(Figure figure, Kernel kernel)
    {
        using var call = new KernelCall(kernel.Shape);
        foreach ((KernelRole role, _) in kernel.Shape.SpanElements)
        {
            double[] numbers = figure.Numbers[Refusal.NameOf(role)];
            call[role].Place(numbers.Length);
            bool isOutput = Figure.Outputs.Contains(Refusal.NameOf(role));
            if (!isOutput)
            {
                call[role].Write(numbers);
            }
            else if (role == KernelRole.Gradient && figure.Find(Figure.Prior) is { } prior)
            {
                call[role].Write(prior);
            }
            else
            {
                call[role].FillWithCanary();
            }
        }

        PassNumbers(figure, kernel, call);
        double result = kernel.Invoke(call);
        return figure.Given.ToDictionary(name => name, name => name == Figure.Result ? [result] : Read(call, name));
    }

    // What has no span: options that are parameters here, and numbers such as the classes and the divisor.
    private static void PassNumbers(Figure figure, Kernel kernel, KernelCall call)
    {
        foreach (var parameter in typeof(KernelCall).GetProperties())
        {
            if (Enum.TryParse(parameter.Name, out KernelRole role)
                && kernel.Shape.Has(role)
                && !kernel.Shape.IsSpan(role))
            {
                object value = figure.Find(Refusal.NameOf(role)) is { } numbers ? numbers[0]
                    : Figure.OptionOf(parameter.Name)!.GetValue(figure.Options)!;
                parameter.SetValue(call, parameter.PropertyType.IsEnum
                    ? value
                    : Convert.ChangeType(value, parameter.PropertyType, CultureInfo.InvariantCulture));
            }
        }
    }

    private static double[] Read(KernelCall call, string name)
    {
        var role = Enum.Parse<KernelRole>(name, ignoreCase: true);
        return call.Has(role) ? call[role].Read() : [call.ReadResult(role)];
    }
}

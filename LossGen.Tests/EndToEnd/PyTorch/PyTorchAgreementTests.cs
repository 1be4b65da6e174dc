using LossGen.Oracle.Depth;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>
/// Kernels give what PyTorch gives in double precision, gradients by autograd included, and PyTorch what the oracle
/// gives.
/// </summary>
public sealed class PyTorchAgreementTests
{
    // What is promised of a derivative in double, and more than a float's that has no option; 1.3 was found.
    private const double OfKernels = 3;

    private const int Share = 5;

    private static readonly string[] Elements = ["float", "double", "Half"];

    public static TheoryData<string> Figures => [.. FigureFiles.All.Select(figure => figure.Name)];

    public static TheoryData<string, string> FiguresOfElements
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string element in Elements)
            {
                foreach (Figure figure in FigureFiles.All.Where(f => TestDepth.Takes($"{element} {f.Name}", Share)))
                {
                    data.Add(element, figure.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void PyTorchAgreesWithTheOracle(string name)
    {
        Figure figure = FigureFiles.Find(name);
        Assert.All(figure.Given, output => new FigureComparison(figure, output).AssertPyTorchIsExact());
    }

    [Theory]
    [MemberData(nameof(FiguresOfElements))]
    public void KernelsAgreeWithPyTorch(string element, string name)
    {
        Figure figure = FigureFiles.Find(name);
        foreach (Kernel kernel in FigureKernels.Of(figure, element))
        {
            foreach ((string output, double[] numbers) in FigureRun.Execute(figure, kernel))
            {
                (IeeeFormat computed, IeeeFormat stored) = FormatsOf(output, kernel);
                new FigureComparison(figure, output).AssertAgrees(numbers, computed, stored, OfKernels, kernel.Name);
            }
        }
    }

    // Results are returned as doubles; counts and classes are exact in all of them.
    private static (IeeeFormat Computed, IeeeFormat Stored) FormatsOf(string output, Kernel kernel) => output switch
    {
        "predictions" or "correct" or "totalWeight" => (IeeeFormat.Double, IeeeFormat.Double),
        Figure.Result => (kernel.Shape.Arithmetic, kernel.Shape.Arithmetic),
        _ => (kernel.Shape.Arithmetic, kernel.Shape.Storage),
    };
}

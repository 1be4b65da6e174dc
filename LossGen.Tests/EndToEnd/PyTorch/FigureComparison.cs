using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Tests.TestKit.Ulp;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>Compares an output of a figure with exact numbers and with those of kernels.</summary>
internal sealed class FigureComparison
{
    // What PyTorch is off, in ulps of a double: a derivative is the exponential of a log-probability, which is rounded,
    // and so is every product after it. 5.2 were found.
    private const double OfPyTorch = 6;

    private readonly string output;
    private readonly double[] numbers;
    private readonly int length;
    private readonly FigureLayout layout;
    private readonly Quad[] exact;
    private readonly Quad[] terms;

    public FigureComparison(Figure figure, string output)
    {
        this.output = output;
        layout = new FigureLayout(figure);
        numbers = layout.Pack(output, figure.Numbers[output]);
        length = FigureLayout.IsOfClasses(output) ? figure.Classes : numbers.Length;
        var oracle = new FigureOracle(figure);
        exact = oracle.Of(output);
        terms =
        [
            .. Enumerable.Range(0, numbers.Length)
                .Select(
                    i => output == "gradient"
                        ? Quad.Max(oracle.TermsOfGradient(i / length), LargestOf(i))
                        : LargestOf(i)),
        ];
    }

    /// <summary>What PyTorch gives is what the formulas give.</summary>
    public void AssertPyTorchIsExact()
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            UlpAssert.Within(
                OfPyTorch, IeeeFormat.Double, IeeeFormat.Double, new Expected(exact[i], terms[i]), numbers[i],
                $"{output}[{i}]");
        }
    }

    /// <summary>
    /// What a kernel gives is so many ulps from what PyTorch gives, besides what that is off: ulps of the largest
    /// number of the row, or of the batch where a row has one number.
    /// </summary>
    public void AssertAgrees(double[] memory, IeeeFormat computed, IeeeFormat stored, double tolerance, string kernel)
    {
        double[] actual = layout.Pack(output, memory);
        for (int i = 0; i < numbers.Length; i++)
        {
            Quad slack = OfPyTorch * IeeeFormat.Double.UlpOf(terms[i]) / computed.UlpOf(LargestOf(i));
            UlpAssert.Within(
                tolerance + slack.ToDouble(), computed, stored, new Expected(numbers[i], LargestOf(i)), actual[i],
                $"{kernel}: {output}[{i}]");
        }
    }

    // Of the finite ones: what is infinite or NaN must be the same.
    private double LargestOf(int index)
        => numbers.Skip(index / length * length).Take(length)
            .Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
}

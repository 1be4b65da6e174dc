using System.Globalization;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Figures;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.TestKit.Ulp;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>
/// The kernels agree with PyTorch in double precision, gradients included. Its own figures are rounded, and up to 40
/// ulps away from the exact ones where a gradient's terms cancel: doubles are compared with that slack, floats and
/// halves with hardly any.
/// </summary>
[Trait("Category", "Light")]
public class TorchAgreementTests
{
    private static readonly string[] Elements = ["Single", "Double", "Half"];

    public static TheoryData<string, string> Kernels
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string element in Elements)
            {
                foreach (string name in TorchFigures.Cases.Keys)
                {
                    data.Add(KernelOf(element, name), name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AgreesWithPyTorch(string name, string figures)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        IReadOnlyDictionary<string, double[]> lines = TorchFigures.Cases[figures];
        string[] words = figures.Split(' ');
        using var run = new FamilyRun(kernel)
        {
            Temperature = words.Length > 2 ? double.Parse(words[2], CultureInfo.InvariantCulture) : 1,
            HardWeight = words.Length > 2 ? double.Parse(words[3], CultureInfo.InvariantCulture) : 0,
            Beta = words.Length > 4 ? double.Parse(words[4], CultureInfo.InvariantCulture) : FamilyRun.RunTimeBeta,
        };
        FamilyOutcome outcome = run.Execute(FamilyBatch.Of(
            kernel.Storage, TorchFigures.Classes, TorchFigures.Rows,
            lines.Where(line => Enum.TryParse<KernelRole>(line.Key, ignoreCase: true, out _))
                .Select(line => KeyValuePair.Create(Enum.Parse<KernelRole>(line.Key, ignoreCase: true), line.Value))));
        foreach ((KernelRole role, double[] values) in outcome.Outputs)
        {
            AssertAgrees(kernel, kernel.Shape.ElementOf(role), lines[Name(role)], values, $"{figures}: {role}");
        }

        if (kernel.Shape.HasResult)
        {
            AssertAgrees(kernel, kernel.Shape.ResultType, lines["result"], [outcome.Result], $"{figures}: result");
        }
    }

    // The result of a double may be that of rounded row losses.
    private static void AssertAgrees(FamilyKernel kernel, Type type, double[] expected, double[] actual, string where)
    {
        IeeeFormat stored = IeeeFormat.Of(type);
        IeeeFormat computed = kernel.Arithmetic.Precision > stored.Precision ? kernel.Arithmetic : stored;
        IeeeFormat measured = kernel.Arithmetic.Precision < stored.Precision ? kernel.Arithmetic : computed;
        double largest = expected.Max(Math.Abs);
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Quad size = Quad.Max(Math.Abs(expected[i]), largest / 8);
            UlpAssert.Within(
                measured == IeeeFormat.Double ? 64 : 2,
                measured,
                stored.Precision > measured.Precision ? measured : stored,
                new Expected(expected[i], size),
                actual[i],
                $"{where}[{i}]");
        }
    }

    private static string KernelOf(string element, string figures) => figures.Split(' ') switch
    {
        ["softmax"] => $"SoftmaxKernels.{element}_Both_Auto",
        ["log_softmax"] => $"LogSoftmaxKernels.{element}_Both_Auto",
        ["nll_mean"] => $"NllLossKernels.{element}_Mean",
        ["nll_weighted_mean"] => $"NllLossKernels.{element}_WeightedMean",
        ["nll_probabilities"] => $"NllLossKernels.{element}_FromProbabilities",
        ["nll_weighted_sum"] => $"NllLossKernels.{element}_WeightedSum",

        // Without a share of hard targets there are no targets.
        [_, "JensenShannon", _, "0.0", ..] => $"MixtureKernels.{element}_TemperedJensenShannon",
        [_, "JensenShannon", ..] => $"MixtureKernels.{element}_AtRunTimeJensenShannon",
        [_, var direction, _, "0.0"] => $"DistillationKernels.{element}_Tempered{direction}",
        [_, var direction, ..] => $"DistillationKernels.{element}_AtRunTime{direction}",
        _ => throw new ArgumentException($"No kernel computes {figures}.", nameof(figures)),
    };

    private static string Name(KernelRole role)
    {
        string name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

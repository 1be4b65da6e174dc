using System.Numerics;
using LossGen.Oracle.Rows;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>A batch whose every number is one of a format of 16 bits, as such and as floats.</summary>
/// <param name="Rows">N.</param>
/// <param name="Classes">C.</param>
/// <param name="Seed">What chance is drawn from.</param>
public sealed record KernelData(int Rows, int Classes, ulong Seed)
{
    /// <summary>Whether targets count classes from 1, and ignored rows have the target 0.</summary>
    public bool HasKeys { get; init; }

    private const int InnerSize = 4;
    private const int Padding = 3;

    private static readonly Dictionary<string, double> Options = new()
    {
        ["labelSmoothing"] = 0.25,
        ["polyEpsilon"] = 1.5,
        ["focalGamma"] = 1.5,
        ["generalizedQ"] = 0.75,
        ["tokenScaling"] = 1,
        ["entropyWeight"] = 0.5,
        ["zLoss"] = 0.125,
        ["logitScale"] = 0.75,
        ["logitSoftcap"] = 3,
        ["divisor"] = 5,
        ["outputGradient"] = 1.5,
        ["accumulate"] = 1,
        ["ignoreIndex"] = -100,
        ["emptyMean"] = (int)EmptyMean.Zero,
        ["smoothingWeights"] = (int)SmoothingWeights.Unweighted,
        ["temperature"] = 2,
        ["hardWeight"] = 0.25,
        ["beta"] = 0.25,
        ["targetShift"] = 1,
    };

    /// <summary>The arguments of a kernel of floats.</summary>
    public Arguments Of(Declaration declaration)
        => Of(declaration, SixteenBits.BFloat, widened: true, Placing.AtEnd);

    /// <summary>The arguments of a kernel: of elements of 16 bits, or of the floats that have their values.</summary>
    public Arguments Of(Declaration declaration, SixteenBits format, bool widened, Placing placing)
    {
        var isStrided = declaration.Parameters.Contains("nint rowStride");
        int stride = Classes + (isStrided ? Padding : 0);
        var numbers = new Dictionary<string, double>(Options)
        {
            ["classes"] = Classes,
            ["rowStride"] = stride,
            ["innerSize"] = InnerSize,
            ["sequenceLength"] = InnerSize,
        };
        var arguments = new Arguments(format, placing) { Numbers = numbers };
        foreach (var (name, type) in declaration.Parameters.Select(Declaration.Split))
        {
            if (!type.Contains('<', StringComparison.Ordinal))
            {
                continue;
            }

            bool isUpstreamOfRow = name == "outputGradient"
                && !declaration.Attribute.StartsWith("Softmax", StringComparison.Ordinal)
                && !declaration.Attribute.StartsWith("LogSoftmax", StringComparison.Ordinal);
            var (length, shape) = name switch
            {
                "logits" or "gradient" => (Rows * stride, new nint[] { Rows, Classes }),
                "classWeights" => (Classes, [Classes]),
                "targets" or "losses" or "sampleWeights" or "logSumExp" or "predictions" or "entropies"
                    => (Rows, [Rows]),
                "outputGradient" when isUpstreamOfRow => (Rows, [Rows]),
                _ => (Rows * Classes, new nint[] { Rows, Classes }),
            };
            var random = new SplitMix(Seed + (ulong)name.Sum(static c => c));
            if (name == "targets")
            {
                FillTargets(arguments, type, length, shape, random, IgnoresRows(declaration));
            }
            else if (type.Contains("<int>", StringComparison.Ordinal))
            {
                arguments.Place<int>(name, length, shape).Fill(-7);
            }
            else if (widened || type.Contains("<float>", StringComparison.Ordinal))
            {
                foreach (ref float value in arguments.Place<float>(name, length, shape))
                {
                    value = format.Widen(format.Narrow(Draw(name, random)));
                }
            }
            else
            {
                foreach (ref ushort value in arguments.Place<ushort>(name, length, shape))
                {
                    value = format.Narrow(Draw(name, random));
                }
            }
        }

        return arguments;
    }

    private static double Draw(string name, SplitMix random)
    {
        double number = random.NextUniform();
        return name switch
        {
            "classWeights" => 0.25 + number,
            "sampleWeights" => number < 0.2 ? 0 : number,
            "targetProbabilities" or "probabilities" => 0.01 + (number * 0.5),
            "logProbabilities" => -8 * number,
            _ => 12 * (number - 0.5),
        };
    }

    // Rows of the key 0 are ignored without an ignore index too.
    private bool IgnoresRows(Declaration declaration)
        => HasKeys || !declaration.Attribute.Contains("NoIgnoreIndex", StringComparison.Ordinal);

    private void FillTargets(
        Arguments arguments, string type, int length, nint[] shape, SplitMix random, bool ignoresRows)
    {
        var targets = new long[length];
        for (int row = 0; row < length; row++)
        {
            long target = (long)(random.NextUniform() * Classes);
            targets[row] = ignoresRows && row % 7 == 3 ? (HasKeys ? 0 : -100) : target + (HasKeys ? 1 : 0);
        }

        switch (type[(type.IndexOf('<', StringComparison.Ordinal) + 1)..^1])
        {
            case "int":
                Place<int>();
                break;
            case "long":
                Place<long>();
                break;
            case "short":
                Place<short>();
                break;
            case "byte":
                Place<byte>();
                break;
            case "sbyte":
                Place<sbyte>();
                break;
            case "ushort":
                Place<ushort>();
                break;
            default:
                Place<uint>();
                break;
        }

        void Place<T>()
            where T : unmanaged, IBinaryInteger<T>
        {
            var span = arguments.Place<T>("targets", length, shape);
            for (int row = 0; row < length; row++)
            {
                span[row] = T.CreateChecked(targets[row]);
            }
        }
    }
}

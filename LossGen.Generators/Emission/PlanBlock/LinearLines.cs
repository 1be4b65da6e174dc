using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>The product that the logits are of, and those of their gradient.</summary>
internal static class LinearLines
{
    public static IEnumerable<PlanLine> Of(KernelPlan plan, LinearPlan linear)
    {
        var bias = linear.Has(RoleKind.Bias) ? " + bias" : "";
        yield return new("logits", $"hidden * weight^T{bias}, of chunks of rows, in memory of the call");
        yield return new("", "a chain of FMAs over 256 features, from 0; chains are added in their order");
        if (plan.Gradient is not null)
        {
            yield return new("", "their gradient, below, takes their place");
        }

        if (linear.Has(RoleKind.HiddenGradient))
        {
            yield return new("hidden", "hiddenGradient = gradient * weight: chains over 256 classes, added in double");
        }

        var sum = linear.Adds switch
        {
            Adding.Never => "=",
            Adding.Always => "+=",
            _ => "= or, where accumulate says so, +=",
        };
        if (linear.Has(RoleKind.WeightGradient))
        {
            yield return new("weight", $"weightGradient {sum} gradient^T * hidden: chains over 64 rows, added in order");
        }

        if (linear.Has(RoleKind.BiasGradient))
        {
            yield return new("bias", $"biasGradient {sum} sum(gradient) over the rows: 64 rows, added in order");
        }

        yield return new("chunk", "rows with up to 32 MiB of logits, at most 512; a chain of rows never crosses chunks");
        yield return new("products", $"tiles in registers: {Tiles(linear)}; panels packed and widened");
        if (linear.Parallel)
        {
            yield return new(
                "threads", "share the classes of logits and weights, the rows of the softmax, the features of hidden");
        }
    }

    private static string Tiles(LinearPlan linear) => linear.Width switch
    {
        0 => "4 x 8 numbers",
        128 or 256 => "6 rows of 2 vectors",
        512 => "12 rows of 2 vectors",
        _ => "12 rows of 2 vectors of 512 bits, else 6 rows of 2",
    };
}

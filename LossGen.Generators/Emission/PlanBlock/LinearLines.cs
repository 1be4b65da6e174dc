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
        yield return new("", "chains of FMAs over 64 features, each from 0, added in order");
        if (plan.Gradient is not null)
        {
            yield return new("", "their gradient, below, takes their place");
        }

        if (linear.Has(RoleKind.HiddenGradient))
        {
            yield return new(
                "hidden", "hiddenGradient = gradient * weight: chains over 64 classes, four of them added in double");
        }

        var sum = linear.Adds == Adding.Always ? "+=" : "=";
        if (linear.Has(RoleKind.WeightGradient))
        {
            yield return new(
                "weight", $"weightGradient {sum} gradient^T * hidden: chains over 48 rows, added in order");
        }

        if (linear.Has(RoleKind.BiasGradient))
        {
            yield return new("bias", $"biasGradient {sum} sums of gradient over 48 rows, added in order");
        }

        if (linear.Adds == Adding.OnRequest)
        {
            yield return new("added", "to what these two hold, where accumulate says so");
        }

        yield return new("chunk", "rows with up to 48 MiB of logits, at most 384: whole chains");
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

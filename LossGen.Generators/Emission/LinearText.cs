using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>What the methods of a linear kernel have in common.</summary>
internal static class LinearText
{
    /// <summary>The type of a chunk of rows.</summary>
    public static string Chunk(LinearPlan linear)
        => $"LinearChunk<{linear.Element.Storage}, {linear.Element.Arithmetic}>";

    /// <summary>The buffers of rows that the caller gives, in the types of the declaration.</summary>
    public static IEnumerable<BufferPlan> RowBuffers(KernelPlan plan, LinearPlan linear) => plan.Buffers
        .Where(static buffer => buffer.Role is not (RoleKind.Logits or RoleKind.Gradient))
        .Select(buffer => buffer.Role == RoleKind.ClassWeights
            ? buffer
            : linear.Buffers.First(declared => declared.Role == buffer.Role));

    /// <summary>The first element of such a buffer in the entry of the kernel.</summary>
    public static string First(BufferPlan buffer, LinearPlan linear)
        => buffer.Role == RoleKind.ClassWeights && linear.WidensClassWeights
            ? "widened.First"
            : KernelSignature.First(buffer);
}

using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;

namespace LossGen.Generators.Emission;

/// <summary>Writes the user's method where the call chooses between two kernels.</summary>
internal static class ChoiceEmitter
{
    private const string Require = "global::LossGen.Numerics.V1.Require";

    /// <param name="spec">The declaration.</param>
    /// <param name="variants">Its kernels, of which one is for <c>SmoothingWeights.Unweighted</c>.</param>
    public static SourceFile Emit(KernelSpec spec, IReadOnlyList<KernelSpec> variants)
        => new(spec.Method.HintName + ".g.cs", SourceFrame.Write(spec.Method, [], writer =>
        {
            var choice = spec.Find(RoleKind.SmoothingWeights)!.Name;
            using (UserPartStage.Open(writer, spec.Method))
            {
                using (writer.Block($"if ({Require}.Unweighted({choice}, \"{choice.TrimStart('@')}\"))"))
                {
                    UserPartStage.Forward(writer, Of(variants, SmoothingWeightsKind.Unweighted));
                }

                using (writer.Block("else"))
                {
                    UserPartStage.Forward(writer, Of(variants, SmoothingWeightsKind.Weighted));
                }
            }
        }));

    private static KernelSpec Of(IReadOnlyList<KernelSpec> variants, SmoothingWeightsKind choice)
        => variants.First(variant => variant.Options.SmoothingWeights == choice);
}

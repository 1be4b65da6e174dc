using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>Writes the user's method where the call chooses between two kernels.</summary>
internal static class ChoiceEmitter
{
    /// <param name="weighted">The kernel whose smoothing term is scaled by class weights.</param>
    /// <param name="unweighted">The one whose smoothing term is not.</param>
    /// <param name="choice">The user's parameter that chooses.</param>
    public static SourceFile Emit(KernelPlan weighted, KernelPlan unweighted, string choice)
        => new(weighted.Method.HintName + ".g.cs", SourceFrame.Write(weighted.Method, [], writer =>
        {
            var library = weighted.Layout.IsSharded ? "ShardCall" : "Require";
            var require = weighted.Method.Aliases.InFull($"LossGen.Numerics.V1.{library}");
            var shard = weighted.Find(RoleKind.Shard) is { } slice ? $", {slice.Name}" : "";
            using (UserPartStage.Open(writer, weighted.Method))
            {
                using (writer.Block($"if ({require}.Unweighted({choice}, \"{choice.TrimStart('@')}\"{shard}))"))
                {
                    UserPartStage.Forward(writer, unweighted);
                }

                using (writer.Block("else"))
                {
                    UserPartStage.Forward(writer, weighted);
                }
            }
        }));
}

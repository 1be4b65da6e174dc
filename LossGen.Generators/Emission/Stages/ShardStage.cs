using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The entry of a kernel over ranks: what is refused on one rank is refused on all, and nothing is written before all
/// agree.
/// </summary>
internal sealed class ShardStage(CodeWriter writer, KernelPlan plan)
{
    // What a rank may choose for itself: how its own slice lies in memory.
    private static readonly RoleKind[] OfSlice =
        [RoleKind.Shard, RoleKind.Classes, RoleKind.RowStride, RoleKind.CancellationToken];

    /// <summary>Wraps checks, agreement and computation, which <paramref name="emitCall"/> writes.</summary>
    public void Emit(Action emitCall)
    {
        var name = plan.Find(RoleKind.Shard)!.Name.TrimStart('@');
        Method.Call(
            writer,
            $"using ShardCall {ShardText.Ranks} = new",
            ["shard", $"\"{name}\"", "PlanHash", ShardText.Parts(plan)]);
        using (writer.Block("try"))
        {
            emitCall();
        }

        using (writer.Block($"catch (global::System.Exception) when ({ShardText.Ranks}.IsAwaited)"))
        {
            writer.Line($"{ShardText.Ranks}.Refuse();");
            writer.Line("throw;");
        }
    }

    /// <summary>The first message, and those with what classes weigh.</summary>
    public void EmitAgreement()
    {
        writer.Lines(plan.Parameters.Where(parameter => !OfSlice.Contains(parameter.Role)).SelectMany(Compared));
        writer.Line($"{ShardText.Ranks}.Agree(shape);");
        if (!plan.Has(RoleKind.ClassWeights))
        {
            return;
        }

        if (NumberUse.OfCall(plan).Any(static scalar => scalar.Quantity == Batch.TotalWeight))
        {
            writer.Line($"{ShardText.Ranks}.SumWeights<{plan.Element.Storage}>(classWeights);");
        }

        List<string> arguments = ["targets", "classWeights", plan.Row.IgnoreIndex?.Name ?? "null"];
        if (plan.Layout.TargetShift is { } shift)
        {
            arguments.AddRange([shift.Name, "sequenceLength"]);
        }

        var index = plan.Find(RoleKind.Targets)!.ElementType;
        Method.Call(writer, $"{ShardText.Ranks}.GatherWeights<{index}, {plan.Element.Storage}>", arguments);
    }

    // Numbers of rows by their bits, options as numbers; an output is every rank's own.
    private IEnumerable<string> Compared(ParameterSpec parameter)
    {
        var name = RoleNames.Of(parameter.Role);
        if (plan.Buffers.FirstOrDefault(buffer => buffer.Role == parameter.Role) is { } buffer)
        {
            return buffer is { IsPerRow: true, IsOutput: false }
                ? [$"{ShardText.Ranks}.Compare<{buffer.ElementType}>({name});"]
                : [];
        }

        return KernelParameter.TypeOf(parameter, plan).StartsWith("out ", StringComparison.Ordinal) ? []
            : [$"{ShardText.Ranks}.Compare({(parameter.Role == RoleKind.EmptyMean ? "(long)" : "")}{name});"];
    }
}

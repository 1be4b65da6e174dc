using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generators.Parsing;

/// <summary>Whether ranks can compute what is asked of them.</summary>
internal static class ShardChecks
{
    public static void Check(ParsingContext context, DeclaredOptions asked)
    {
        if (!asked.Has(RoleKind.Shard))
        {
            return;
        }

        var name = asked.NameOf(RoleKind.Shard);
        if (context.Language < LanguageVersion.CSharp13)
        {
            asked.Report(
                ShardRules.ShardNeedsRefStructInterfaces,
                asked.PlaceOf(RoleKind.Shard),
                name,
                context.Language.ToDisplayString());
        }

        if (asked.Constants.ClassAxis == 1)
        {
            asked.Report(ShardRules.ShardAcrossPlanes, RoleKind.Shard, name);
        }

        if (asked.Has(RoleKind.TargetProbabilities))
        {
            var soft = asked.NameOf(RoleKind.TargetProbabilities);
            asked.Report(ShardRules.ShardOfSoftTargets, RoleKind.Shard, name, soft);
        }
    }
}

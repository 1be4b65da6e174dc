using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Whether System.Numerics.Tensors is new enough for the kernels of its spans. What they call is looked for rather than
/// a version: the emitted file would not compile without it.
/// </summary>
internal static class TensorVersion
{
    private const int Oldest = 10;

    private const string Marshal = "System.Runtime.InteropServices.TensorMarshal";

    public static void Check(ParsingContext context, IParameterSymbol parameter)
    {
        var tensors = parameter.Type.ContainingAssembly;
        if (tensors.GetTypeByMetadataName(Marshal) is null)
        {
            context.Findings.Report(
                ParameterRules.OldTensors,
                ParameterSyntaxes.TypeOf(parameter, context),
                parameter.Name,
                tensors.Identity.Version.Major,
                Oldest);
        }
    }
}

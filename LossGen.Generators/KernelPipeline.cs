using System.Text;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Emission;
using LossGen.Generators.Emission.Pointwise;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Pointwise;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generators;

/// <summary>
/// The steps from the methods with one kernel attribute to their bodies, or to what is wrong with them; every generator
/// of the family has them.
/// </summary>
internal static class KernelPipeline
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Finds the methods with an attribute and gives them bodies.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        var parsed = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (_, _) => true,
            static (found, cancellation) => Parse(found, cancellation));

        // Places change with every line above, and a kernel or a stub must not.
        var findings = parsed
            .SelectMany(static (declaration, _) => declaration.Findings)
            .WithTrackingName(TrackingNames.Findings);
        var declarations = parsed
            .Select(static (declaration, _) => declaration with { Findings = EquatableArray<FindingSpec>.Empty })
            .WithTrackingName(TrackingNames.Declarations);

        var kernels = declarations
            .SelectMany(static (declaration, _) => Present(declaration.Kernel))
            .WithTrackingName(TrackingNames.Kernels);
        context.RegisterSourceOutput(kernels, static (output, kernel) => Add(output, Emit(kernel)));

        var pointwise = declarations
            .SelectMany(static (declaration, _) => Present(declaration.Pointwise))
            .WithTrackingName(TrackingNames.PointwiseKernels);
        context.RegisterSourceOutput(
            pointwise, static (output, kernel) => Add(output, PointwiseEmitter.Emit(PointwisePlanner.Plan(kernel))));

        var stubs = declarations
            .SelectMany(static (declaration, _) => Present(declaration.Stub))
            .WithTrackingName(TrackingNames.Stubs);
        context.RegisterSourceOutput(stubs, static (output, stub) => Add(output, [StubEmitter.Emit(stub)]));

        context.RegisterSourceOutput(
            findings, static (output, finding) => output.ReportDiagnostic(ReportedFinding.ToDiagnostic(finding)));
    }

    private static Declaration Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
        => found.TargetSymbol is IMethodSymbol method
            ? KnownDeclarations.Parse(method, found.Attributes[0], found.SemanticModel.Compilation, cancellation)
            : new Declaration(); // The compiler says that the attribute cannot stand there.

    private static IEnumerable<T> Present<T>(T? item)
        where T : class
        => item is null ? [] : [item];

    private static IEnumerable<SourceFile> Emit(KernelSpec kernel)
    {
        if (KernelVariants.Of(kernel) is not { } variants)
        {
            return KernelEmitter.Emit(KernelPlanner.Plan(kernel));
        }

        var (weighted, unweighted) = (KernelPlanner.Plan(variants.Weighted), KernelPlanner.Plan(variants.Unweighted));
        return
        [
            ChoiceEmitter.Emit(weighted, unweighted, kernel.Find(RoleKind.SmoothingWeights)!.Name),
            .. KernelEmitter.Emit(weighted),
            .. KernelEmitter.Emit(unweighted),
        ];
    }

    // The only place where text becomes a source: an encoding of its own would make the output depend on the machine.
    private static void Add(SourceProductionContext output, IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
        }
    }
}

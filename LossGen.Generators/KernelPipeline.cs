using System.Text;
using LossGen.Generators.Emission;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Generators.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generators;

/// <summary>
/// The steps from the methods with one kernel attribute to their bodies; every generator of the family has them.
/// </summary>
internal static class KernelPipeline
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Finds the methods with an attribute and gives them bodies.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => Parse(found, cancellation))
            .WithTrackingName(TrackingNames.Declarations);

        var kernels = declarations
            .SelectMany(static (declaration, _) => Present(declaration.Kernel))
            .WithTrackingName(TrackingNames.Kernels);
        context.RegisterSourceOutput(kernels, static (output, kernel) => Add(output, Emit(kernel)));

        var stubs = declarations
            .SelectMany(static (declaration, _) => Present(declaration.Stub))
            .WithTrackingName(TrackingNames.Stubs);
        context.RegisterSourceOutput(stubs, static (output, stub) => Add(output, [StubEmitter.Emit(stub)]));
    }

    private static Declaration Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
        => KernelParser.Parse((IMethodSymbol)found.TargetSymbol, found.Attributes[0], cancellation);

    private static IEnumerable<T> Present<T>(T? item)
        where T : class
        => item is null ? [] : [item];

    private static IEnumerable<SourceFile> Emit(KernelSpec kernel)
    {
        var variants = KernelVariants.Of(kernel);
        return variants.Count == 0
            ? EmitOne(kernel)
            : [ChoiceEmitter.Emit(kernel, variants), .. variants.SelectMany(EmitOne)];
    }

    private static IEnumerable<SourceFile> EmitOne(KernelSpec kernel) => KernelEmitter.Emit(KernelPlanner.Plan(kernel));

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

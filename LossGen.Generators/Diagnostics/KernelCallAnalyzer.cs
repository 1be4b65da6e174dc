using System.Collections.Immutable;
using LossGen.Generators.CallSites;
using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.Diagnostics;

/// <summary>Reports calls of kernels that are sure to throw, and calls that do nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. CallRules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.GetTypesByMetadataName(KnownNames.CrossEntropyKernelAttribute).IsEmpty)
            {
                var kernels = new CalledKernels();
                start.RegisterOperationAction(operation => AnalyzeCall(operation, kernels), OperationKind.Invocation);
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, CalledKernels kernels)
    {
        var call = (IInvocationOperation)context.Operation;
        var declaration = kernels.Find(call.TargetMethod, context.CancellationToken);
        if (declaration is not { Kernel: not null } and not { Pointwise: not null })
        {
            return;
        }

        var name = $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}";
        var found = declaration.Kernel is { } kernel
            ? CallShape.Of(call, kernel)?.FindMisfit()
            : PointwiseCallShape.FindMisfit(call, declaration.Pointwise!);
        if (found is { } misfit)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(CallRules.LengthsCannotFit, misfit.Place.GetLocation(), name, misfit.Reason));
        }

        if (IsIgnored(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(CallRules.ResultIgnored, call.Syntax.GetLocation(), name));
        }
    }

    /// <summary>
    /// The loss is all that the kernel gives, and the call is a statement. A lambda's body is none: it may stand for a
    /// call that is expected to throw.
    /// </summary>
    private static bool IsIgnored(IInvocationOperation call)
        => !call.TargetMethod.ReturnsVoid
            && call.TargetMethod.Parameters.All(static p => !MayBeWritten(p))
            && call.Parent is IExpressionStatementOperation { Syntax: ExpressionStatementSyntax };

    private static bool MayBeWritten(IParameterSymbol parameter)
        => parameter.RefKind is RefKind.Ref or RefKind.Out
            || TypeShape.Of(parameter.Type).Kind is not (ShapeKind.ReadOnlySpan or ShapeKind.Scalar);
}

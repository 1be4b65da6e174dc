using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Turns an annotated method into what was asked for. The generator and the analyzer share it, so that a declaration
/// is refused by both or by neither; it never throws, whatever state the code is in.
/// </summary>
internal static class KernelParser
{
    private static readonly Declaration Nothing = new();

    public static Declaration Parse(
        IMethodSymbol method,
        AttributeData attribute,
        CancellationToken cancellation,
        Action<Diagnostic>? report = null)
    {
        method = method.PartialDefinitionPart ?? method;
        var findings = new Findings(report);
        var node = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        if (node is MethodDeclarationSyntax syntax)
        {
            // Of several kernel attributes the first one's generator emits the stub; a second stub would clash with it.
            var first = KernelAttributes.FirstOf(method) ?? attribute;
            return KernelAttributes.LossOf(attribute) != KernelAttributes.LossOf(first)
                ? Nothing
                : Parse(new ParsingContext(method, syntax, attribute, findings, cancellation));
        }

        if (node is not null)
        {
            // An accessor, an operator, a constructor.
            findings.Report(UsageRules.MethodNotPartial, method.Locations[0], method.Name);
        }

        return Nothing;
    }

    private static Declaration Parse(ParsingContext context)
    {
        var implementable = ImplementationRules.Check(context) & ContainerRules.Check(context);
        SignatureRules.Check(context);
        context.Cancellation.ThrowIfCancellationRequested();

        var parameters = ParameterParser.Parse(context);
        var options = OptionsParser.Parse(context, parameters);
        var element = ElementTypes.OfInput(parameters, context.Roles.Input);
        var result = ResultParser.Parse(context, element, options.Reduction, parameters);
        FamilyChecks.Check(context, options, parameters);
        context.Cancellation.ThrowIfCancellationRequested();

        if (!implementable || !WritableSignature.Is(context.Method) || DuplicateDeclaration.Is(context.Method))
        {
            return Nothing;
        }

        var method = MethodParser.Parse(context);
        if (context.Findings.First is { } message)
        {
            return new Declaration { Stub = StubParser.Parse(context.Method, method, message) };
        }

        if (element is null)
        {
            return Nothing;
        }

        var kernel = new KernelSpec
        {
            Loss = context.Loss,
            Element = element.Value,
            Result = result,
            Method = method,
            Parameters = parameters,
            Options = options,
        };
        AdviceChecks.Check(context, kernel);
        return new Declaration { Kernel = kernel };
    }
}

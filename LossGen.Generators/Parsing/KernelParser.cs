using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing.Pointwise;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Turns an annotated method into what was asked for, or into what is wrong with it. The generators and the analyzer
/// share it; it never throws, whatever state the code is in.
/// </summary>
internal static class KernelParser
{
    private static readonly Declaration Nothing = new();

    public static Declaration Parse(
        IMethodSymbol method,
        AttributeData attribute,
        CancellationToken cancellation,
        Action<Diagnostic>? advise = null)
    {
        method = method.PartialDefinitionPart ?? method;
        if (!KernelAttributes.IsFirstOf(method, attribute))
        {
            // One generator emits and reports for all of a method's kernel attributes.
            return Nothing;
        }

        var findings = new Findings(advise);
        switch (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation))
        {
            case MethodDeclarationSyntax syntax:
                var declaration = Parse(new ParsingContext(method, syntax, attribute, findings, cancellation));
                return declaration with { Findings = findings.Errors.ToEquatableArray() };
            case null:
                return Nothing;
            default:
                // An accessor, an operator, a constructor, a local function, a lambda.
                findings.Report(UsageRules.MethodNotPartial, method.Locations[0], NameOf(method));
                return new Declaration { Findings = findings.Errors.ToEquatableArray() };
        }
    }

    private static string NameOf(IMethodSymbol method)
        => method.MethodKind == MethodKind.AnonymousFunction ? "The lambda" : method.Name;

    private static Declaration Parse(ParsingContext context)
    {
        var implementable = ImplementationRules.Check(context) & ContainerRules.Check(context);
        SignatureRules.Check(context);
        context.Cancellation.ThrowIfCancellationRequested();

        var finish = context.Loss.IsPointwise ? PointwiseParser.Parse(context) : ParseRows(context);
        context.Cancellation.ThrowIfCancellationRequested();

        if (!implementable || !WritableSignature.Is(context.Method) || DuplicateDeclaration.Is(context.Method))
        {
            return Nothing;
        }

        var method = MethodParser.Parse(context);
        if (context.Findings.First is { } error)
        {
            return new Declaration { Stub = StubParser.Parse(context.Method, method, error.Id) };
        }

        return finish?.Invoke(method) ?? Nothing;
    }

    /// <summary>Parses what is asked of rows of logits.</summary>
    /// <returns>What makes a kernel of the method's text; null where the element type is not known.</returns>
    private static Func<MethodSpec, Declaration>? ParseRows(ParsingContext context)
    {
        var parameters = ParameterParser.Parse(context);
        var options = OptionsParser.Parse(context, parameters);
        var element = ElementTypes.OfInput(parameters, context.Roles.Input);
        var input = parameters.FirstOrDefault(p => p.Role == context.Roles.Input);
        var result = ResultParser.Parse(context, options.Reduction, parameters, input);
        FamilyChecks.Check(context, options, parameters);
        return element is null ? null : method =>
        {
            var kernel = new KernelSpec
            {
                Loss = context.Loss,
                Element = element.Value,
                Result = result,
                ReturnsForeign = ElementTypes.IsForeign(NumericTypes.KeywordOf(context.Method.ReturnType)),
                Method = method,
                Parameters = TargetKeys.In(parameters, options),
                Options = options,
            };
            AdviceChecks.Check(context, kernel);
            return new Declaration { Kernel = kernel };
        };
    }
}

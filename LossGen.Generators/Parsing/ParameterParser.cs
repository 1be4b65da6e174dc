using System.Globalization;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing.Names;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Gives every parameter its role and checks that its type suits it.</summary>
internal static class ParameterParser
{
    public static EquatableArray<ParameterSpec> Parse(ParsingContext context)
    {
        var parameters = new List<(IParameterSymbol Symbol, RoleRule Rule)>();
        var unknown = new UnknownNames(context);
        foreach (var symbol in context.Method.Parameters.Where(static p => p.Name.Length > 0))
        {
            if (ParameterRoles.Of(context, symbol, unknown) is { } rule)
            {
                parameters.Add((symbol, rule));
            }
        }

        CheckRepeated(context, parameters);
        var given = parameters.Select(static p => p.Rule.Role).ToList();
        given.AddRange(unknown.Report(given));
        var input = context.Roles.Input;
        var element = parameters.Where(p => p.Rule.Role == input)
            .Select(static p => TypeShape.Of(p.Symbol.Type).Element)
            .FirstOrDefault(static keyword => ElementTypes.KindOf(keyword) is not null);
        CheckMissing(context, given, element ?? ProbableElement(context));
        foreach (var (symbol, rule) in parameters)
        {
            ParameterTypes.Check(context, symbol, rule, element);
        }

        var aliases = ReferenceAliases.Of(context.Method);
        return parameters.Select(p => SpecOf(p.Symbol, p.Rule, aliases)).ToEquatableArray();
    }

    private static ParameterSpec SpecOf(IParameterSymbol symbol, RoleRule rule, ReferenceAliases aliases)
    {
        var shape = TypeShape.Of(symbol.Type);
        var element = shape.ElementOf(symbol.Type);
        return new()
        {
            Role = rule.Role,
            Name = Identifiers.Escape(symbol.Name),
            ElementType = ElementTypes.ReadAs(shape.Element ?? string.Empty),
            ForeignType = ElementTypes.IsForeign(shape.Element)
                ? aliases.Text(element, DisplayFormats.Written)
                : null,
            IsTensor = shape.IsTensor,
        };
    }

    private static void CheckRepeated(ParsingContext context, List<(IParameterSymbol Symbol, RoleRule Rule)> parameters)
    {
        foreach (var role in parameters.GroupBy(static p => p.Rule.Role))
        {
            foreach (var (symbol, rule) in role.Skip(1))
            {
                context.Findings.Report(
                    ParameterRules.RepeatedRole,
                    ParameterSyntaxes.NameOf(symbol, context),
                    rule.Name,
                    role.First().Symbol.Name,
                    symbol.Name);
            }
        }
    }

    private static bool IsOrReplaces(RoleKind role, RoleKind required)
        => role == required || CrossEntropyRoles.AreAlternatives(role, required);

    // Where another parameter was probably meant for the role, it is that parameter which has the error.
    private static void CheckMissing(ParsingContext context, List<RoleKind> given, string element)
    {
        var required = context.Roles.Required;
        for (var position = 0; position < required.Count; position++)
        {
            var rule = context.Roles.Of(required[position]);
            if (given.TrueForAll(role => !IsOrReplaces(role, rule.Role)))
            {
                var hints = Hints.None
                    .Add(Hints.Name, rule.Name)
                    .Add(Hints.Type, rule.Nearest(default, element))
                    .Add(Hints.Position, position.ToString(CultureInfo.InvariantCulture));
                context.Findings.Report(
                    ParameterRules.MissingRole,
                    context.NameLocation,
                    hints,
                    context.DisplayName,
                    rule.Name,
                    rule.Accepted(null));
            }
        }
    }

    /// <summary>What the element type would be if there were logits: that of another span.</summary>
    private static string ProbableElement(ParsingContext context) => context.Method.Parameters
        .Select(static p => TypeShape.Of(p.Type))
        .FirstOrDefault(static s => s.IsSpan && ElementTypes.KindOf(s.Element) is not null)
        .Element ?? ElementTypes.Keywords[0];
}

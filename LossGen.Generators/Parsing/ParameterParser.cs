using System.Globalization;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Gives every parameter its role and checks that its type suits it.</summary>
internal static class ParameterParser
{
    public static EquatableArray<ParameterSpec> Parse(ParsingContext context)
    {
        var parameters = new List<(IParameterSymbol Symbol, RoleRule Rule)>();
        foreach (var symbol in context.Method.Parameters.Where(static p => p.Name.Length > 0))
        {
            if (ParameterRoles.Of(context, symbol) is { } rule)
            {
                parameters.Add((symbol, rule));
            }
        }

        CheckRepeated(context, parameters);
        var input = context.Roles.Input;
        var element = parameters.Where(p => p.Rule.Role == input)
            .Select(static p => TypeShape.Of(p.Symbol.Type).Element)
            .FirstOrDefault(static keyword => ElementTypes.KindOf(keyword) is not null);
        CheckMissing(context, parameters, element ?? ProbableElement(context));
        foreach (var (symbol, rule) in parameters)
        {
            ParameterTypes.Check(context, symbol, rule, element);
        }

        return parameters.Select(static p => new ParameterSpec
        {
            Role = p.Rule.Role,
            Name = Identifiers.Escape(p.Symbol.Name),
            ElementType = TypeShape.Of(p.Symbol.Type).Element ?? string.Empty,
        }).ToEquatableArray();
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

    private static void CheckMissing(
        ParsingContext context, List<(IParameterSymbol Symbol, RoleRule Rule)> parameters, string element)
    {
        var required = context.Roles.Required;
        for (var position = 0; position < required.Count; position++)
        {
            var rule = context.Roles.Of(required[position]);
            if (parameters.All(p => !IsOrReplaces(p.Rule.Role, rule.Role)))
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

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
        CheckMissing(context, parameters);

        var input = context.Roles.Input;
        var element = parameters.Where(p => p.Rule.Role == input)
            .Select(static p => TypeShape.Of(p.Symbol.Type).Element)
            .FirstOrDefault(static keyword => ElementTypes.KindOf(keyword) is not null);
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

    private static void CheckMissing(ParsingContext context, List<(IParameterSymbol Symbol, RoleRule Rule)> parameters)
    {
        foreach (var role in context.Roles.Required.Where(r => parameters.All(p => p.Rule.Role != r)))
        {
            var rule = context.Roles.Of(role);
            context.Findings.Report(
                ParameterRules.MissingRole, context.NameLocation, context.DisplayName, rule.Name, rule.Accepted(null));
        }
    }
}

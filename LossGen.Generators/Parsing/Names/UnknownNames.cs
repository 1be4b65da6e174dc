using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Names;

/// <summary>
/// The parameters of a declaration whose names give no role. They are looked at together: each probably stands for a
/// role that no other parameter has.
/// </summary>
internal sealed class UnknownNames(ParsingContext context)
{
    private readonly List<IParameterSymbol> _parameters = [];
    private readonly Dictionary<IParameterSymbol, RoleRule> _meant = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IParameterSymbol, string> _answers = new(SymbolEqualityComparer.Default);

    public void Add(IParameterSymbol parameter) => _parameters.Add(parameter);

    /// <summary>Reports all of them, and says which roles they were probably meant for.</summary>
    public IReadOnlyList<RoleKind> Report(IEnumerable<RoleKind> given)
    {
        var taken = new HashSet<RoleKind>(given);
        foreach (var parameter in _parameters)
        {
            if (NameMeanings.Of(context, parameter, taken) is { } rule)
            {
                Claim(parameter, rule, taken);
            }
            else if (ForeignAnswers.Of(context, parameter.Name) is { } answer)
            {
                _answers[parameter] = answer;
            }
            else if (NameMeanings.BySpelling(context, parameter, taken) is { } near)
            {
                Claim(parameter, near, taken);
            }
        }

        foreach (var role in context.Roles.Required)
        {
            ClaimByType(context.Roles.Of(role), taken);
        }

        _parameters.ForEach(Report);
        return [.. _meant.Values.Select(static rule => rule.Role)];
    }

    // A role that is missing and one parameter of its type: nothing else can be meant.
    private void ClaimByType(RoleRule required, HashSet<RoleKind> taken)
    {
        var fitting = _parameters
            .Where(p => !_meant.ContainsKey(p) && !_answers.ContainsKey(p) && NameMeanings.Accepts(required, p))
            .ToList();
        if (fitting.Count == 1 && NameMeanings.IsFree(required, taken))
        {
            Claim(fitting[0], required, taken);
        }
    }

    private void Claim(IParameterSymbol parameter, RoleRule rule, HashSet<RoleKind> taken)
    {
        _meant[parameter] = rule;
        taken.Add(rule.Role);
    }

    private void Report(IParameterSymbol parameter)
    {
        _meant.TryGetValue(parameter, out var rule);
        _answers.TryGetValue(parameter, out var answer);
        context.Findings.Report(
            ParameterRules.UnknownParameter,
            ParameterSyntaxes.NameOf(parameter, context),
            Hints.None.Add(Hints.Name, rule?.Name),
            parameter.Name,
            KernelAttributes.NameOf(context.Loss),
            rule is not null ? Renaming(rule) : answer ?? Choices(context));
    }

    private static string Renaming(RoleRule rule)
        => $"did you mean '{rule.Name}'? Rename it, or say its role with [KernelParameter(KernelRole.{rule.Role})]";

    /// <summary>What to do with a name that nothing is known of.</summary>
    public static string Choices(ParsingContext context)
        => $"use one of {context.Roles.Names}, or say its role with [KernelParameter(KernelRole.…)]";
}

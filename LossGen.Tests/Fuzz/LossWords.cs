using System.Reflection;
using LossGen.Generators.Parsing;

namespace LossGen.Tests.Fuzz;

/// <summary>A kernel attribute as random declarations use it.</summary>
/// <param name="Attribute">The type of the attribute.</param>
/// <param name="Roles">The roles that its parameters may play.</param>
/// <param name="Always">An option that is always set, or nothing.</param>
internal sealed record LossWords(Type Attribute, LossRoles Roles, string Always = "")
{
    private static readonly LossWords CrossEntropy = new(typeof(CrossEntropyKernelAttribute), CrossEntropyRoles.Table);

    /// <summary>Every loss; cross-entropy, which has most of the options, as often as all others.</summary>
    public static IReadOnlyList<LossWords> All { get; } =
    [
        CrossEntropy, CrossEntropy, CrossEntropy, CrossEntropy, CrossEntropy,
        new(typeof(SoftmaxKernelAttribute), SoftmaxRoles.Softmax),
        new(typeof(LogSoftmaxKernelAttribute), SoftmaxRoles.LogSoftmax),
        new(typeof(NllLossKernelAttribute), NllLossRoles.Of(fromProbabilities: false)),
        new(typeof(NllLossKernelAttribute), NllLossRoles.Of(fromProbabilities: true), "FromProbabilities = true"),
        new(typeof(DistillationKernelAttribute), DistillationRoles.Table),
    ];

    /// <summary>The attribute as it is written.</summary>
    public string Name => Attribute.Name[..^nameof(System.Attribute).Length];

    /// <summary>The options of the attribute.</summary>
    public IReadOnlyList<OptionWords> Options =>
    [
        .. from property in Attribute.GetProperties(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where property.CanWrite && !Always.StartsWith(property.Name, StringComparison.Ordinal)
           select OptionWords.All.Single(option => option.Name == property.Name),
    ];

    /// <summary>The roles, with what a parameter that plays one may be.</summary>
    public IReadOnlyList<RoleWords> Parameters => [.. Roles.All.Select(WordsOf)];

    private RoleWords WordsOf(RoleRule rule)
    {
        var words = RoleWords.All.Single(role => role.Role == Enum.Parse<KernelRole>(rule.Role.ToString()));

        // One loss reads what another writes; without targets there must be something that tells rows from classes.
        return words with
        {
            Good = rule.Passing == Passing.Input && rule.Role != Generators.Model.RoleKind.Targets
                ? RoleWords.Read
                : words.Good,
            Chance = Roles.Required.Contains(rule.Role) ? 100
                : rule.Role == Generators.Model.RoleKind.Classes && this != CrossEntropy ? 60
                : words.Chance,
        };
    }
}

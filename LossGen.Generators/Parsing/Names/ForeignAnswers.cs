using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Names;

/// <summary>What to say of a name that no role of this kernel stands for, where its author's aim is known.</summary>
internal static class ForeignAnswers
{
    /// <summary>The end of a sentence that begins with the name, or null.</summary>
    public static string? Of(ParsingContext context, string name)
        => OfThing(context, ForeignRoles.Plain(name)) ?? OfOption(context, name) ?? OfAnotherKernel(context, name);

    private static string? OfThing(ParsingContext context, string plain) => plain switch
    {
        "loss" when context.Roles.Reduces
            => "the loss is what the method returns, and a span 'losses' receives those of the rows",
        "output" or "outputs" or "result" => $"say which output it is: {Outputs(context)}",
        "reduction" or "reduce" or "sizeaverage" when !context.Roles.Reduces
            => "this kernel has nothing to reduce: remove it",
        "reduce" or "sizeaverage" => SetOption(context, "Reduction"),
        "axis" or "dim" => SetOption(context, "ClassAxis"),
        "fromlogits" => "the input is always logits, except for [NllLossKernel(FromProbabilities = true)]: remove it",
        "mask" or "where" when IsCrossEntropy(context)
            => "leave a row out by a weight of 0 in 'sampleWeights', or by IgnoreIndex in 'targets'",
        "mask" or "where" => "leave a row out by IgnoreIndex in 'targets'",
        "posweight" => "there is no binary cross-entropy; with two classes, "
            + "'classWeights' of [1, the positive weight] is the same",
        "temperature" or "tau" or "temp" when IsCrossEntropy(context)
            => "did you mean 'logitScale', which is 1 / temperature?",
        "temperature" or "tau" or "temp" when !context.Loss.IsDivergence
            => "divide the logits by it before the call, and remove it",
        "alpha" when IsCrossEntropy(context)
            => "the alpha of a focal loss is a weight for each class: take a span 'classWeights'",
        "n" or "batch" or "batchsize" or "rows" or "numrows"
            => "the number of rows follows from the lengths of the spans: remove it",
        _ => null,
    };

    private static string? OfOption(ParsingContext context, string name)
    {
        var plain = ForeignRoles.Plain(name);
        var option = context.Attribute.AttributeClass?.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(p => ForeignRoles.Plain(p.Name) == plain && p.SetMethod is not null);
        return option is null || context.Roles.All.Any(r => ForeignRoles.Plain(r.Name) == plain)
            ? null
            : SetOption(context, option.Name);
    }

    private static string? OfAnotherKernel(ParsingContext context, string name)
    {
        foreach (var role in ForeignRoles.Of(name).Where(role => context.Roles.All.All(r => r.Role != role)))
        {
            foreach (var loss in KernelAttributes.All.Select(static row => row.Loss))
            {
                if (loss != context.Loss && LossRoles.Of(loss, context).All.Any(r => r.Role == role))
                {
                    return $"[{KernelAttributes.NameOf(loss)}] has '{RoleNames.Of(role)}'";
                }
            }
        }

        return null;
    }

    private static bool IsCrossEntropy(ParsingContext context) => context.Loss.IsFused;

    private static string SetOption(ParsingContext context, string option)
        => $"it is an option: write [{KernelAttributes.NameOf(context.Loss)}({option} = …)] and remove the parameter";

    private static string Outputs(ParsingContext context)
        => Wording.Or(context.Roles.Outputs.Take(3).Select(static role => $"'{RoleNames.Of(role)}'"));
}

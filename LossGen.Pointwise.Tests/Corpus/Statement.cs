using LossGen.Pointwise.Tests.Corpus.Exact;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>A statement as C# has it, and what it does.</summary>
/// <param name="Text">The text.</param>
/// <param name="Run">Sets variables; gives what is returned, or null where the method goes on.</param>
internal sealed record Statement(string Text, Func<Evaluation, Jet?> Run)
{
    public static Statement Local(string name, Tree value)
        => Setting($"double {name} = {value};", at => at[name] = value.At(at));

    public static Statement Overwritten(string name, Tree first, Condition condition, Tree second) => Setting(
        $"double {name} = {first}; if ({condition}) {{ {name} = {second}; }}",
        at => at[name] = condition.At(at) ? second.At(at) : first.At(at));

    public static Statement OfBranches(string name, Condition condition, Tree whenTrue, Tree otherwise, Tree more)
        => Setting(
            $"double {name}; if ({condition}) {name} = {whenTrue}; "
                + $"else {{ {name} = {otherwise}; {name} += {more}; }}",
            at => at[name] = condition.At(at) ? whenTrue.At(at) : (otherwise + more).At(at));

    public static Statement Return(string name, Condition condition, Tree result, Tree value) => new(
        $"if ({condition}) {{ return {result}; }} double {name} = {value};",
        at =>
        {
            if (condition.At(at))
            {
                return result.At(at);
            }

            at[name] = value.At(at);
            return null;
        });

    public static Statement Switch(string name, Tree of, Tree low, Tree middle, Tree other) => Setting(
        $"double {name} = {of} switch {{ < -1 => {low}, >= 1 and < 2 => {middle}, _ => {other} }};",
        at => at[name] = (of < -1).At(at) ? low.At(at)
            : (of >= 1).At(at) && (of < 2).At(at) ? middle.At(at)
            : other.At(at));

    private static Statement Setting(string text, Action<Evaluation> set) => new(text, at =>
    {
        set(at);
        return null;
    });
}

/// <summary>A scalar method.</summary>
/// <param name="Statements">What it does.</param>
/// <param name="Result">What it returns in the end.</param>
internal sealed record ScalarMethod(IReadOnlyList<Statement> Statements, Tree Result)
{
    /// <summary>The body of <c>double Loss(double x, double t, double a)</c>.</summary>
    public string Body => $"{{ {string.Concat(Statements.Select(static s => s.Text + " "))}return {Result}; }}";

    public Jet At(Evaluation evaluation)
    {
        foreach (var statement in Statements)
        {
            if (statement.Run(evaluation) is { } returned)
            {
                return returned;
            }
        }

        return Result.At(evaluation);
    }
}

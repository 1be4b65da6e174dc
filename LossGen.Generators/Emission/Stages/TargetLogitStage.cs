using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The class that is kept out of a row's sum of exponentials: the target or, where a row has a share of every class,
/// the largest.
/// </summary>
internal sealed class TargetLogitStage(CodeWriter writer, KernelPlan plan)
{
    /// <summary>Whether a row whose exponentials are summed in any case adds to the loss.</summary>
    public static readonly Flag Counts = new("counts");

    private readonly string _arithmetic = plan.Element.Arithmetic;

    private string Logit => Conversion.Of("Unsafe.Add(ref x, y)", plan.Element.Storage, _arithmetic);

    /// <summary>
    /// Names the target and its logit. An ignored row has none: nothing is kept out of its sum.
    /// </summary>
    /// <param name="late">When a row is ignored, where that is found late; else null.</param>
    public void EmitClass(Condition? late)
    {
        if (!plan.SumsExponentials || plan.SoftTarget is not null)
        {
            return;
        }

        if (late is null)
        {
            writer.Line("nint y = (nint)target;");
            writer.Line($"{_arithmetic} xy = {Logit};");
            return;
        }

        writer.Line($"bool {Counts.Name} = {TermText.Of(plan).Of(late.Opposite)};");
        writer.Line("nint y = counts ? (nint)target : -1;");
        writer.Line($"{_arithmetic} xy = counts ? {Logit} : {_arithmetic}.NaN;");
    }

    /// <summary>
    /// Names the target's place among this rank's classes and its logit, which all ranks know; the maximum is known.
    /// </summary>
    /// <param name="late">When a row is ignored, where that is found late; else null.</param>
    public void EmitClassOfRank(Condition? late)
    {
        if (!plan.SumsExponentials)
        {
            return;
        }

        EmitPlace(late);
        var logit = Conversion.Of($"{ShardText.Whole}.TargetLogit", "double", _arithmetic);
        var otherwise = ShardText.KeepsTopOut(plan) ? "m" : $"{_arithmetic}.NaN";
        writer.Line($"{_arithmetic} xy = {(late is null ? logit : $"{Counts.Name} ? {logit} : {otherwise}")};");
    }

    /// <summary>Names the place of what is kept out of the sum, or -1 where this rank does not have it.</summary>
    /// <param name="late">When a row is ignored, where that is found late; else null.</param>
    public void EmitPlace(Condition? late)
    {
        if (late is null)
        {
            writer.Line($"nint y = {ShardText.Ranks}.Place(target);");
            return;
        }

        var otherwise = ShardText.KeepsTopOut(plan) ? $"{ShardText.Ranks}.Place({ShardText.Whole}.Top)" : "-1";
        writer.Line($"bool {Counts.Name} = {TermText.Of(plan).Of(late.Opposite)};");
        writer.Line($"nint y = {Counts.Name} ? {ShardText.Ranks}.Place(target) : {otherwise};");
    }

    /// <summary>Names the largest class and its logit, once the maximum is known.</summary>
    public void EmitLargest()
    {
        if (plan.SoftTarget is null)
        {
            return;
        }

        var largest = plan.FindsTop
            ? "top"
            : $"RowMath.ClassOf(ref x, {new KernelSignature(plan).Classes}, "
                + $"{Conversion.Of("m", _arithmetic, plan.Element.Storage)})";
        writer.Line($"nint y = {largest};");
        writer.Line($"{_arithmetic} xy = {Logit};");
    }

    /// <summary>The exponential that is kept out of the sum.</summary>
    public void EmitExponential(Condition? late)
    {
        var isAlways = late is null || plan.SoftTarget is not null
            || (plan.Layout.IsSharded && ShardText.KeepsTopOut(plan));
        var (where, otherwise) = isAlways ? ("", "") : ("counts ? ", " : 0");
        writer.Line($"double ey = {where}{PassMethod.TargetExp(plan)}{otherwise};");
    }
}

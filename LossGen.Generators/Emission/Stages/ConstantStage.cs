using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
namespace LossGen.Generators.Emission.Stages;

/// <summary>Every number of a kernel has a name and a meaning.</summary>
internal static class ConstantStage
{
    /// <summary>The constants of a kernel.</summary>
    public static void Emit(CodeWriter writer, KernelPlan plan) => Emit(writer, All(plan));

    /// <summary>Those that another kernel of the same type does not have already.</summary>
    public static void EmitFurther(CodeWriter writer, KernelPlan plan, KernelPlan other)
    {
        var names = All(other).Select(static line => line.Name).ToList();
        Emit(writer, All(plan).Where(line => !names.Contains(line.Name)));
    }

    private static void Emit(CodeWriter writer, IEnumerable<Line> lines)
    {
        var all = lines
            .Select(c => (Declaration: $"private const {c.Type} {c.Name} = {c.Value};", c.Meaning))
            .ToList();
        if (all.Count == 0)
        {
            return;
        }

        var column = all.Max(line => line.Declaration.Length) + 1;
        foreach (var (declaration, meaning) in all)
        {
            writer.Line($"{declaration.PadRight(column)}// {meaning}");
        }

        writer.Line();
    }

    private static IEnumerable<Line> All(KernelPlan plan)
    {
        var element = plan.Element;
        if (plan.Layout.HasConstantClasses)
        {
            yield return new("int", "Classes", Literals.Integer(plan.Layout.Classes), "classes of a row");
        }

        if (plan.Layout.IsSharded)
        {
            yield return new("int", "PlanHash", ShardText.PlanHash(plan), "the same on every rank");
        }

        foreach (var constant in plan.Constants)
        {
            yield return Of(constant);
        }

        if (!plan.HasPasses)
        {
            yield break;
        }

        if ((plan.Row.UsesLogSum && plan.Distillation is null) || plan.Softmax is { IsLog: true, Forward: true })
        {
            yield return new(
                "double",
                "Unbias",
                $"1 / VectorMath.{element.NumericsPrefix}ExpUnit",
                $"takes 2^{element.ExpBias} from a sum");
        }

        if (plan.Softmax is null && (plan.Tiled || plan.OfFewClasses is not null))
        {
            yield return new(
                "int",
                "Group",
                "256",
                TileSignature.LooksUpTargets(plan)
                    ? "rows whose targets are looked up together"
                    : "rows of a group of tiles");
        }

        if (plan.Tiled || plan.Passes == PassText.OfLibrary)
        {
            yield break;
        }

        if (!plan.ReadsRows)
        {
            yield break;
        }

        var absent = new Line(
            element.Arithmetic,
            "Absent",
            $"{element.Arithmetic}.NegativeInfinity",
            "a class that is not there: exp gives 0");
        if (!plan.SumsExponentials)
        {
            yield return absent with { Meaning = "a class that is not there" };
            yield break;
        }

        var lanes = element.VirtualLanes;
        if (plan.Widths[0].IsScalar)
        {
            yield return new("int", "Lanes", $"{lanes}", "class i belongs to lane i mod this");
        }

        if (plan.FetchesOutputs)
        {
            yield return new(
                "int", "Ahead", PrefetchText.ClassesAhead(element), "classes that an output is prefetched ahead");
        }

        var block = lanes * element.TermsPerLane;
        yield return new("int", "Block", $"{block}", $"classes that {element.Arithmetic} lanes sum up");
        yield return new("int", "Chunk", Literals.Grouped(ParallelOption.Chunk), "classes that wide lanes sum up");
        yield return absent;
    }

    private static Line Of(Constant constant) => constant switch
    {
        RealConstant real => new("double", real.Quantity.Name, Literals.Double(real.Value), real.Meaning),
        IntegerConstant integer => new("long", integer.Quantity.Name, Literals.Integer(integer.Value), integer.Meaning),
        _ => throw new ArgumentException($"no text for {constant.GetType().Name}", nameof(constant)),
    };

    private sealed record Line(string Type, string Name, string Value, string Meaning);
}

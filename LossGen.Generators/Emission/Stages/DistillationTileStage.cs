using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// A tile of rows of a distillation kernel, one row a lane, over columns in memory: the formulas of
/// <see cref="DistillationTileLoops"/> class by class, and between them those of a row.
/// </summary>
internal sealed class DistillationTileStage(
    CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ColumnText _columns = new(plan, width);
    private readonly DistillationTileLoops _loops = new(writer, plan, width, distillation);
    private readonly bool _tempersHard = distillation is { Hard: true, Tempered: true };

    private string Weight => distillation.Weighted ? " * sampleWeight" : "";

    /// <summary>The memory of the columns beside those of the student's logits.</summary>
    public static IEnumerable<string> Memories(DistillationPlan distillation) =>
    [
        "teacherMemory", "studentExpMemory", "teacherExpMemory", "termMemory",
        .. distillation is { Hard: true, Tempered: true } ? ["hardMemory"] : Array.Empty<string>(),
    ];

    public void Emit()
    {
        writer.Line($"// All passes over {width.Lanes} rows, one a lane: {ColumnText.Title}");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Tile{width.Suffix}", TileSignature.Parameters(plan)))
        {
            EmitMaxima();
            EmitTargets();
            EmitSums();
            EmitHardSum();
            EmitDivergences();
            if (distillation.FusesGradient)
            {
                EmitGradient();
                EmitLoss();
                EmitStore();
                return;
            }

            EmitLoss();
            if (distillation.HasGradient)
            {
                EmitGradient();
                EmitStore();
            }
        }
    }

    private void EmitMaxima()
    {
        writer.Line($"// Pass 1 of {distillation.Passes}: the maxima of both");
        foreach (var (columns, memory, row, max) in new[]
        {
            ("student", "memory", "x", "mX"), ("teacher", "teacherMemory", "t", "mT"),
        })
        {
            writer.Line(_columns.Declare(columns, memory));
            writer.Line(_columns.Load(columns, row));
            if (distillation.UsesDifferences || (distillation.Hard && max == "mX"))
            {
                writer.Line($"{_text.Type} {max} = {columns}.Max;");
            }
        }

        writer.Line();
    }

    private void EmitTargets()
    {
        if (distillation.Hard)
        {
            writer.Line($"{_text.Class}<long> y = {_text.Class}.LoadUnsafe(ref targetOf);");
        }

        if (distillation.Weighted)
        {
            writer.Line($"{_text.Type} sampleWeight = {_text.Class}.LoadUnsafe(ref sampleWeightOf);");
        }

        if (distillation.Hard || distillation.Weighted)
        {
            writer.Line();
        }
    }

    private void EmitSums()
    {
        var exponent = distillation.Tempered ? "(x - m) * perTemperature" : "x - m";
        var perTemperature = distillation.Tempered ? "perTemperature" : "1";
        writer.Line($"// Pass 2 of {distillation.Passes}: sum(e) without the largest, e = exp({exponent})");
        _loops.EmitBroadcasts();
        writer.Line(_columns.Declare("terms", "termMemory"));
        writer.Line($"{_text.Type} one = {_text.Create("1.0")};");
        foreach (var (columns, of) in new[] { ("student", "X"), ("teacher", "T") })
        {
            writer.Line(_columns.Declare($"{columns}Exp", $"{columns}ExpMemory"));
            writer.Line($"{_text.Type} rest{of} = {columns}Exp.SumTemperedExp({columns}, {perTemperature}, terms);");
            writer.Line($"{_text.Type} scale{of} = one / (one + rest{of});");
        }

        if (distillation.UsesDifferences)
        {
            writer.Line("// The logarithm of the sums' ratio");
            writer.Line($"{_text.Type} shift = VectorMath.LogOnePlus(restT) - VectorMath.LogOnePlus(restX);");
        }

        writer.Line();
    }

    private void EmitHardSum()
    {
        if (!distillation.Hard)
        {
            return;
        }

        writer.Line("// The share of the hard targets, at temperature 1");
        writer.Line($"{_text.Type} xy = student.LogitOf(y);");
        if (_tempersHard)
        {
            writer.Line(_columns.Declare("hardExp", "hardMemory"));
        }

        var rest = _tempersHard ? "hardExp.SumTemperedExp(student, 1, terms)" : "restX";
        writer.Line($"{_text.Type} restHard = {rest};");
        writer.Line();
    }

    private void EmitDivergences()
    {
        if (!distillation.DivergenceStandsAlone)
        {
            return;
        }

        var ratio = distillation.Mixes ? "log(p/m), m = own * p + other * q" : "log(p/q)";
        writer.Line($"// Pass 3 of {distillation.Passes}: sum(p * (d + exp(-d) - 1)), d = {ratio}");
        if (distillation.NeedsForward)
        {
            _loops.EmitDivergence(distillation.TeacherDivergence, ofTeacher: true);
        }

        if (distillation.NeedsReverse)
        {
            _loops.EmitDivergence(distillation.StudentDivergence, ofTeacher: false);
        }

        writer.Line();
    }

    private void EmitLoss()
    {
        if (!distillation.NeedsLoss)
        {
            return;
        }

        if (distillation.Hard)
        {
            writer.Line($"{_text.Type} nll = (mX - xy) + VectorMath.LogOnePlus(restHard);");
        }

        if (distillation.Direction == DistillationDirectionKind.Symmetric)
        {
            writer.Line($"{_text.Type} divergence = 0.5 * (forward + reverse);");
        }

        if (distillation.Mixes)
        {
            writer.Line($"{_text.Type} {distillation.Divergence.Name} = {_loops.Rows.Of(Mixture.DivergenceValue)};");
        }

        writer.Statement($"{_text.Type} loss = {_loops.Rows.Of(distillation.Loss)};");
        writer.Line(plan.Element.LossType == "double"
            ? "loss.StoreUnsafe(ref lossOf);"
            : "VectorMath.StoreNarrowPartial(loss, ref lossOf, 0, height);");
        if (!distillation.FusesGradient && distillation.HasGradient)
        {
            writer.Line();
        }
    }

    private void EmitGradient()
    {
        writer.Line($"// Pass {distillation.Passes} of {distillation.Passes}: " + (distillation.FusesGradient
            ? "sum(p * (d + exp(-d) - 1)), d = log(p/q), and the gradient"
            : "the gradient, p and q the softmax of teacher and student"));
        var share = distillation.Weighted ? "softShare * sampleWeight" : _text.Create("softShare");
        writer.Line($"{_text.Type} f = {share};");
        if (distillation.Hard)
        {
            EmitEntry();
        }

        _loops.EmitGradient();
    }

    private void EmitEntry()
    {
        writer.Line($"{_text.Type} zero = {_text.Type}.Zero;");
        writer.Line($"{_text.Type} scaleHard = one / (one + restHard);");
        writer.Line($"{_text.Type} fHard = hardShare{Weight} * scaleHard;");
        Method.Call(
            writer,
            $"{_text.Type} entry = hardShare{Weight} * {_text.Class}.ConditionalSelect",
            ["student.IsLargest(y)", "-restHard * scaleHard", "(VectorMath.Exp(xy - mX) * scaleHard) - one"]);
    }

    private void EmitStore() => writer.Line(_columns.Store("studentExp", "g"));
}

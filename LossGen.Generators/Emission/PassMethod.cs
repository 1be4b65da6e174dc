using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission;

/// <summary>What the method of every pass has in common.</summary>
internal static class PassMethod
{
    /// <summary>
    /// Writes the attribute that keeps a pass a method of its own: inlined into the row loop it loses registers, and
    /// under tiered compilation some processes ran it at half the speed.
    /// </summary>
    public static void Open(CodeWriter writer) => writer.Line("[MethodImpl(MethodImplOptions.NoInlining)]");

    /// <summary>What the row loop of a width calls a pass.</summary>
    public static string Name(KernelPlan plan, WidthPlan width, string pass) => plan.Passes switch
    {
        PassText.OfLibrary => OfLibrary(plan, pass),
        PassText.OneWidth => pass,
        _ => pass + width.Suffix,
    };

    /// <summary>The name of a pass that the library has.</summary>
    public static string OfLibrary(KernelPlan plan, string pass) => $"{plan.Element.NumericsPrefix}Passes.{pass}";

    /// <summary>The parameter for the number of classes where it is not a constant.</summary>
    public static IEnumerable<string> ClassesParameter(KernelPlan plan)
        => TakesClasses(plan) ? ["nint classes"] : [];

    /// <summary>The number of classes that a pass goes over, as C#: the constant where it is always the same.</summary>
    public static string Classes(KernelPlan plan) => TakesClasses(plan) ? "classes" : "Classes";

    /// <summary>The parameters for what changes the logits, where it is a number of the call.</summary>
    public static IEnumerable<string> ScaleParameter(KernelPlan plan)
        => ScaleArgument(plan).Select(name => $"double {name}");

    /// <summary>The arguments for what changes the logits, where it is a number of the call.</summary>
    public static IEnumerable<string> ScaleArgument(KernelPlan plan)
    {
        if (plan.Has(RoleKind.LogitScale))
        {
            yield return NameOf(plan.Softcap?.Scale ?? plan.LogitScale!);
        }

        if (plan.Softcap is { } softcap && plan.Has(RoleKind.LogitSoftcap))
        {
            yield return softcap.Cap.Name;
        }
    }

    /// <summary>Takes the cap and the maximum together as <c>cap</c>, a statement; empty without a cap.</summary>
    public static IEnumerable<string> SoftcapOfPass(KernelPlan plan) => SoftcapOf(plan, "max");

    /// <summary>The same in the row loop, with the target's logit.</summary>
    public static IEnumerable<string> SoftcapOfRow(KernelPlan plan) => SoftcapOf(plan, "m, xy");

    private static IEnumerable<string> SoftcapOf(KernelPlan plan, string logits)
    {
        if (plan.Softcap is { } softcap)
        {
            var type = $"{plan.Element.NumericsPrefix}Softcap";
            yield return $"{type} cap = {type}.Of({logits}, {Numbers(softcap)});";
        }
    }

    /// <summary>Scale and cap, as arguments.</summary>
    public static string Numbers(Softcap softcap) => $"{NameOf(softcap.Scale)}, {softcap.Cap.Name}";

    /// <summary>The exponential of the target's logit in the row loop.</summary>
    public static string TargetExp(KernelPlan plan) => plan.Softcap is null ? Exp(plan, "xy", "m") : "cap.TargetExp()";

    /// <summary>The exponential of a logit in scalar code.</summary>
    public static string Exp(KernelPlan plan, string x, string max) => plan switch
    {
        { Softcap: not null } => $"VectorMath.ExpCapped({x}, cap)",
        { LogitScale: { } scale } => $"VectorMath.ExpShifted({x}, {max}, {scale.Name})",
        _ => $"VectorMath.ExpShifted({x}, {max})",
    };

    private static string NameOf(Term scale) => scale is Quantity quantity ? quantity.Name : "1";

    /// <summary>The distance of rows in a pass over a chunk of one.</summary>
    public const string StrideName = "stride";

    /// <summary>The distance of rows as a pass calls it.</summary>
    public static string Stride(KernelPlan plan)
        => StrideOfChunks(plan) ? StrideName : new KernelSignature(plan).Stride;

    /// <summary>
    /// The parameter for the distance of rows where it is not the number of classes, of passes that look at the next
    /// row.
    /// </summary>
    public static IEnumerable<string> StrideParameter(KernelPlan plan)
        => StrideArgument(plan).Select(argument => $"nint {(StrideOfChunks(plan) ? StrideName : argument)}");

    /// <summary>The argument for it.</summary>
    public static IEnumerable<string> StrideArgument(KernelPlan plan)
        => plan.Passes == PassText.OfLibrary || (plan.FetchesAhead && (plan.Layout.Strided || StrideOfChunks(plan)))
            ? [new KernelSignature(plan).Stride]
            : [];

    // A chunk is shorter than its row, which is as long as the rows are apart.
    private static bool StrideOfChunks(KernelPlan plan)
        => TakesChunks(plan) && !plan.Layout.HasConstantClasses && !plan.Layout.Strided;

    /// <summary>The argument for the number of classes where it is not a constant.</summary>
    public static IEnumerable<string> ClassesArgument(KernelPlan plan)
        => TakesClasses(plan) || plan.Passes == PassText.OfLibrary ? [new KernelSignature(plan).Classes] : [];

    // A pass over a chunk of a row takes another number than the row has.
    private static bool TakesClasses(KernelPlan plan) => !plan.Layout.HasConstantClasses || TakesChunks(plan);

    private static bool TakesChunks(KernelPlan plan) => plan.Layout.SharesRow || plan.Layout.IsSharded;
}

/// <summary>How many passes a kernel makes over a row.</summary>
internal static class PassCount
{
    public static int Of(KernelPlan plan) => plan.Softmax?.Passes ?? plan.Distillation?.Passes ?? OfCrossEntropy(plan);

    /// <summary>Which of them sums the exponentials.</summary>
    public static int OfExpSum(KernelPlan plan) => plan.CapsOnce ? 3 : 2;

    private static int OfCrossEntropy(KernelPlan plan) => 1
        + (plan.CapsOnce ? 1 : 0)
        + (plan.SumsExponentials ? 1 : 0)
        + (plan.Gradient is null ? 0 : 1)
        + (plan.Has(RoleKind.Probabilities) ? 1 : 0)
        + (plan.Has(RoleKind.LogProbabilities) ? 1 : 0);
}

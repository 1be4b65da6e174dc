namespace LossGen.Mutations.Trials;

/// <summary>
/// Which tests a mutant is tried with. Tests that compare texts (snapshots) are left out: they see every change and say
/// nothing about what it does.
/// </summary>
internal static class Selection
{
    private const string Texts = "FullyQualifiedName!~PairwiseCoverageTests&FullyQualifiedName!~HardwareWidthsTests"
        + "&Category!=Exhaustive&Category!=Sweep&FullyQualifiedName!~TwoThousandMethods";

    private const string Behaviour
        = "(FullyQualifiedName~LossGen.Tests.Numerics|FullyQualifiedName~LossGen.Tests.EndToEnd"
            + "|FullyQualifiedName~LossGen.Pointwise.Tests.Corpus)";

    /// <summary>Some classes of tests.</summary>
    public static string Of(IEnumerable<string> classes)
        => $"({string.Join('|', classes.Distinct().Select(name => $"FullyQualifiedName~.{name}."))})&{Texts}";

    /// <summary>Every test of what kernels and their arithmetic do, but not whether a bit changed.</summary>
    public static string Everything => $"{Behaviour}&FullyQualifiedName!~GoldenHashTests&{Texts}";

    /// <summary>The written-down bits.</summary>
    public static string Bits => "FullyQualifiedName~GoldenHashTests";
}

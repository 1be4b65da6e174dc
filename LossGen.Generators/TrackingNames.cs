namespace LossGen.Generators;

/// <summary>The names of the generator's steps, by which tests look at what was computed anew.</summary>
internal static class TrackingNames
{
    public const string Declarations = nameof(Declarations);

    public const string Kernels = nameof(Kernels);

    public const string PointwiseKernels = nameof(PointwiseKernels);

    public const string Stubs = nameof(Stubs);

    public const string Findings = nameof(Findings);

    public static IReadOnlyList<string> All { get; } = [Declarations, Kernels, PointwiseKernels, Stubs, Findings];
}

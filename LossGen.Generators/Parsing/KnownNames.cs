namespace LossGen.Generators.Parsing;

/// <summary>The names by which the user's side of LossGen is recognised; no symbol is looked up.</summary>
internal static class KnownNames
{
    public const string Namespace = "LossGen";

    public const string KernelAttributeSuffix = "KernelAttribute";

    public const string CrossEntropyKernelAttribute = "LossGen.CrossEntropyKernelAttribute";

    public const string SoftmaxKernelAttribute = "LossGen.SoftmaxKernelAttribute";

    public const string LogSoftmaxKernelAttribute = "LossGen.LogSoftmaxKernelAttribute";

    public const string NllLossKernelAttribute = "LossGen.NllLossKernelAttribute";

    public const string DistillationKernelAttribute = "LossGen.DistillationKernelAttribute";

    public const string PointwiseLossKernelAttribute = "LossGen.PointwiseLossKernelAttribute";

    /// <summary>The type with ready scalar methods, whose source the generator carries.</summary>
    public const string ScalarLosses = "LossGen.ScalarLosses";

    public const string LinearCrossEntropyKernelAttribute = "LossGen.LinearCrossEntropyKernelAttribute";

    public const string KernelParameterAttribute = "LossGen.KernelParameterAttribute";

    /// <summary>The tool that emitted code names in <c>[GeneratedCode]</c>.</summary>
    public const string Tool = "LossGen.Generators";
}

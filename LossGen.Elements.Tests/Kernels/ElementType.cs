namespace LossGen.Elements.Tests.Kernels;

/// <summary>An element type of 16 bits, as a declaration names it.</summary>
/// <param name="Name">The type in full.</param>
/// <param name="Format">How its bits are read.</param>
/// <param name="Stub">Its source where no reference has it, as .NET 10 has none of .NET 11.</param>
public sealed record ElementType(string Name, SixteenBits Format, string Stub = "")
{
    /// <summary>What kernels of 16 bits are compared with.</summary>
    public const string Reference = "float";

    private const string OfNumerics =
        "namespace System.Numerics { public struct BFloat16 { public ushort Value; } }";

    /// <summary>The types that kernels are made of; all others are read as one of them.</summary>
    public static IReadOnlyList<ElementType> Read { get; } =
        [new("global::System.Half", SixteenBits.Half), new("global::LossGen.BFloat16", SixteenBits.BFloat)];

    /// <summary>Every type of 16 bits.</summary>
    public static IReadOnlyList<ElementType> All { get; } =
    [
        .. Read,
        new("global::Microsoft.ML.OnnxRuntime.Float16", SixteenBits.Half),
        new("global::Microsoft.ML.OnnxRuntime.BFloat16", SixteenBits.BFloat),
        new("global::TorchSharp.BFloat16", SixteenBits.BFloat),
        new("global::System.Numerics.BFloat16", SixteenBits.BFloat, OfNumerics),
    ];

    public override string ToString() => Name["global::".Length..];
}

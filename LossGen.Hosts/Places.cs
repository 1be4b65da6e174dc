namespace LossGen.Hosts;

/// <summary>A kernel in an interface.</summary>
internal partial interface IPlace
{
    [CrossEntropyKernel]
    public static partial float InInterface(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}

/// <summary>A kernel in a type that lives on the stack.</summary>
internal readonly ref partial struct StackPlace
{
    [CrossEntropyKernel]
    public static partial float InRefStruct(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}

/// <summary>A kernel in a nested generic type.</summary>
/// <typeparam name="T">Any type.</typeparam>
internal static partial class Place<T>
{
    /// <summary>The type.</summary>
    internal partial record struct Nested
    {
        [CrossEntropyKernel]
        public static partial float InNestedType(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
    }
}

using System.ComponentModel;
using System.Numerics;

namespace LossGen.Numerics.V1;

/// <summary>
/// A target whose classes are counted from 1, where 0 stands for none, as a key of ML.NET is. Kernels read it as the
/// class, which is one less.
/// </summary>
/// <typeparam name="T">The integer type of the key.</typeparam>
/// <param name="key">The key.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TargetKey<T>(T key)
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The class; <see cref="TargetIndex.Missing"/> of the key 0.</summary>
    /// <param name="target">The key.</param>
    public static implicit operator long(TargetKey<T> target) => target.ToInt64();

    /// <summary>The class; <see cref="TargetIndex.Missing"/> of the key 0.</summary>
    /// <returns>The class.</returns>
    public long ToInt64() => unchecked(long.CreateTruncating(key) - 1);
}

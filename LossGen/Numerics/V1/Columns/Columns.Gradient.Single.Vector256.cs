using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// Exponentials become the gradient. The column of a row's target holds what is there to be written.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Every class gets e · scale.</summary>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">The factor of the exponentials.</param>
    /// <param name="entry">What the target gets.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Scale(ref readonly int targetOf, SingleRows256 scale, SingleRows256 entry)
    {
        // A local, whose fields the JIT keeps in registers.
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        Vector256<float> gy = entry.Narrow();
        Vector256<float> f = scale.High();
        Vector256<float> fLow = scale.Low();
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> g = VectorMath.Scaled(columns.Column(c), f, fLow);
            columns.Put(c, VectorMath.AtTarget(y, c, gy, g));
        }
    }

    /// <summary>Every class gets e · scale - offset.</summary>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">The factor of the exponentials.</param>
    /// <param name="entry">What the target gets.</param>
    /// <param name="offset">What is subtracted.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ScaleLess(
        ref readonly int targetOf, SingleRows256 scale, SingleRows256 entry, SingleRows256 offset)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        Vector256<float> gy = entry.Narrow();
        Vector256<float> f = scale.High();
        Vector256<float> fLow = scale.Low();
        Vector256<float> b = (-offset).High();
        Vector256<float> bLow = (-offset).Low();
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> g = VectorMath.Scaled(columns.Column(c), f, fLow, b, bLow);
            columns.Put(c, VectorMath.AtTarget(y, c, gy, g));
        }
    }

    /// <summary>Every class gets e · scale - w · offset.</summary>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">The factor of the exponentials.</param>
    /// <param name="entry">What the target gets.</param>
    /// <param name="offset">What is subtracted, times the weight of the class.</param>
    /// <param name="weights">The weight of the first class.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ScaleLessWeighted(
        ref readonly int targetOf, SingleRows256 scale, SingleRows256 entry, SingleRows256 offset,
        ref readonly float weights)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        Vector256<float> gy = entry.Narrow();
        Vector256<float> f = scale.High();
        Vector256<float> fLow = scale.Low();
        Vector256<float> b = (-offset).High();
        Vector256<float> bLow = (-offset).Low();
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> w = Vector256.Create(Unsafe.Add(ref Unsafe.AsRef(in weights), c));
            Vector256<float> g = VectorMath.Scaled(columns.Column(c), f, fLow, w, b, bLow);
            columns.Put(c, VectorMath.AtTarget(y, c, gy, g));
        }
    }
}

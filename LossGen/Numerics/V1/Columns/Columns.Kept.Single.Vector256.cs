using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Adds the gradient to what the caller keeps; a row that adds nothing keeps its bits.</summary>
    /// <param name="kept">What is in the memory of the gradient.</param>
    /// <param name="targetOf">The target of each row; -1 where the row adds nothing.</param>
    /// <param name="isEmpty">Whether no row of the call adds anything.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddTo(SingleColumns256 kept, ref readonly int targetOf, bool isEmpty)
    {
        SingleColumns256 columns = this;
        Vector256<float> stays = Vector256.LessThan(Vector256.LoadUnsafe(in targetOf), Vector256<int>.Zero).AsSingle();
        stays = isEmpty ? Vector256<float>.AllBitsSet : stays;
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> there = kept.Column(c);
            columns.Put(c, Vector256.ConditionalSelect(stays, there, there + columns.Column(c)));
        }
    }
}

using System.Numerics;
using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Oracle.Memory;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>
/// A7: nothing outside of the spans is read or written. Pages that cannot be touched lie directly before and after
/// each of them, so that the process would end here.
/// </summary>
internal static class GuardFigures
{
    private const int LargestClasses = 260;
    private const int LargestRows = 5;

    public static IEnumerable<Figure> Measure()
    {
        yield return Figure.None(
            "A7", "guard pages that can be touched", "all", OpenGuards(), "asked of the operating system");
        var calls = Call<float>(SingleLosses.Rows) + Call<double>(DoubleLosses.Rows) + Call<Half>(HalfLosses.Rows);
        yield return Figure.None(
            "A7", "accesses outside of the spans", "all", 0,
            $"{calls:N0} calls, 1 to {LargestClasses} classes, 0 to {LargestRows} rows; one would have ended this "
                + "process");
    }

    private static int OpenGuards()
    {
        using GuardedMemory<byte> memory = new(1);
        nint[] outside = [memory.Start - 1, memory.End];
        return outside.Count(PageProbe.CanRead) + outside.Count(PageProbe.CanWrite);
    }

    private static int Call<T>(RowsCall<T> call)
        where T : unmanaged, INumber<T>
    {
        using GuardedMemory<T> logits = new(LargestRows * LargestClasses);
        using GuardedMemory<T> gradient = new(LargestRows * LargestClasses);
        using GuardedMemory<T> losses = new(LargestRows);
        using GuardedMemory<int> targets = new(LargestRows);
        var calls = 0;
        foreach (var placement in Enum.GetValues<Placement>())
        {
            for (var classes = 1; classes <= LargestClasses; classes++)
            {
                for (var rows = 0; rows <= LargestRows; rows++, calls++)
                {
                    call(
                        logits.Take(rows * classes, placement), targets.Take(rows, placement),
                        gradient.Take(rows * classes, placement), losses.Take(rows, placement));
                }
            }
        }

        return calls;
    }
}

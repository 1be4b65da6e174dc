namespace LossGen.Numerics.V1;

/// <summary>
/// What ranks tell each other first: enough to see that they compute the same call, and that their slices fit. Every
/// rank reads the facts of all and comes to the same end.
/// </summary>
internal static class ShardFacts
{
    /// <summary>The numbers of a rank.</summary>
    public const int Length = 11;

    private const int Refusal = 0;
    private const int Rows = 1;
    private const int First = 2;
    private const int Classes = 3;
    private const int Total = 4;
    private const int Plan = 5;
    private const int Options = 6;
    private const int Data = 8;
    private const int Threads = 10;

    /// <summary>Writes what a rank tells that takes part.</summary>
    public static void Write(
        Span<double> mine, KernelShape slice, ClassShard shard, int plan, ShardHash options, ShardHash data)
    {
        mine[Refusal] = 0;
        mine[Rows] = slice.Rows;
        mine[First] = shard.FirstClass;
        mine[Classes] = slice.Classes;
        mine[Total] = shard.TotalClasses;
        mine[Plan] = plan;
        (mine[Options], mine[Options + 1]) = (options.High, options.Low);
        (mine[Data], mine[Data + 1]) = (data.High, data.Low);
        mine[Threads] = Environment.ProcessorCount;
    }

    /// <summary>Writes what a rank tells that has refused its arguments.</summary>
    public static void Refuse(Span<double> mine)
    {
        mine.Clear();
        mine[Refusal] = 1;
    }

    /// <summary>The most processors that a rank has.</summary>
    public static int MostThreads(ReadOnlySpan<double> all, int count)
    {
        var most = 1;
        for (var rank = 0; rank < count; rank++)
        {
            most = int.Max(most, (int)all[(rank * Length) + Threads]);
        }

        return most;
    }

    /// <summary>Compares the facts of all ranks.</summary>
    /// <param name="all">The facts.</param>
    /// <param name="count">The number of ranks.</param>
    /// <param name="name">The parameter that holds the shard.</param>
    /// <returns>The slices.</returns>
    /// <exception cref="ArgumentException">They are not those of one call, or the slices do not fit.</exception>
    public static ShardSlices Agree(ReadOnlySpan<double> all, int count, string name)
    {
        for (var rank = 0; rank < count; rank++)
        {
            if (all[(rank * Length) + Refusal] != 0)
            {
                throw new ArgumentException(
                    $"Rank {rank} has refused its arguments and says there why; nothing was written on any rank.",
                    name);
            }
        }

        Equal(all, count, name, Plan, 1, "another kernel, with other options or parameters,");
        Equal(all, count, name, Rows, 1, "another number of rows");
        Equal(all, count, name, Total, 1, "another number of classes in all");
        Equal(all, count, name, Options, 2, "other options");
        Equal(all, count, name, Data, 2, "other targets, sample weights or upstream gradients");
        return Slices(all, count, name);
    }

    private static void Equal(ReadOnlySpan<double> all, int count, string name, int fact, int length, string words)
    {
        var expected = all.Slice(fact, length);
        for (var rank = 1; rank < count; rank++)
        {
            var found = all.Slice((rank * Length) + fact, length);
            if (!found.SequenceEqual(expected))
            {
                var figures = length == 1 && fact != Plan ? $" ({found[0]}, not {expected[0]})" : "";
                throw new ArgumentException(
                    $"Rank {rank} has {words} than rank 0{figures}: all ranks of a call take the same.", name);
            }
        }
    }

    private static ShardSlices Slices(ReadOnlySpan<double> all, int count, string name)
    {
        var firsts = new long[count];
        var classes = new nint[count];
        long end = 0;
        for (var rank = 0; rank < count; rank++)
        {
            firsts[rank] = (long)all[(rank * Length) + First];
            classes[rank] = (nint)all[(rank * Length) + Classes];

            // Without rows, nothing tells how long a slice is.
            if (all[Rows] != 0 && firsts[rank] != end)
            {
                throw new ArgumentException(
                    $"The slice of rank {rank} begins at class {firsts[rank]}, {Expected(rank, end)}: slices are "
                    + "consecutive in the order of the ranks.",
                    name);
            }

            end += classes[rank];
        }

        if (all[Rows] != 0 && end != (long)all[Total])
        {
            throw new ArgumentException(
                $"The slices end at class {end}, totalClasses is {(long)all[Total]}: together they hold every class.",
                name);
        }

        return new(firsts, classes);
    }

    private static string Expected(int rank, long end)
        => rank == 0 ? "the first of all begins at 0" : $"that of rank {rank - 1} ends before class {end}";
}

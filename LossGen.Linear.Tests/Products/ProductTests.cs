using LossGen.Numerics.V1;

namespace LossGen.Linear.Tests.Products;

/// <summary>The products by themselves, at every edge of every block, and their bits at every width.</summary>
[Trait("Category", "Light")]
public class ProductTests
{
    private static readonly int[] Rows = [1, 2, 8, 16, 31, 32, 33, 47, 48, 49, 191, 192, 193, 383, 384, 385];
    private static readonly int[] Features = [1, 15, 16, 17, 63, 64, 65, 255, 256, 257, 511, 512, 513];
    private static readonly int[] Classes = [1, 5, 6, 11, 12, 13, 47, 48, 49, 64, 65, 255, 256, 257];

    public static TheoryData<int, int, int> Shapes
    {
        get
        {
            TheoryData<int, int, int> shapes = [];
            foreach (var size in Rows)
            {
                shapes.Add(size, 20, 50);
            }

            foreach (var size in Features)
            {
                shapes.Add(3, size, 50);
                shapes.Add(33, size, 13);
            }

            foreach (var size in Classes)
            {
                shapes.Add(3, 17, size);
                shapes.Add(65, 33, size);
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Floats_are_near_and_equal_at_every_width(int rows, int features, int classes)
        => Products<float, float>.Check(rows, features, classes, Math.ScaleB(1, -22), Math.ScaleB(1, -21));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Doubles_are_near_and_equal_at_every_width(int rows, int features, int classes)
        => Products<double, double>.Check(rows, features, classes, Math.ScaleB(1, -51), Math.ScaleB(1, -50));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Halves_are_widened_exactly(int rows, int features, int classes)
        => Products<Half, float>.Check(rows, features, classes, Math.ScaleB(1, -22), Math.ScaleB(1, -21));

    [Theory]
    [InlineData(3)]
    [InlineData(LinearBlocks.Classes + 1)] // two groups of classes, whose sums take turns in the same memory
    public void Panels_that_do_not_hold_all_features_give_the_same_bits(int classes)
        => Products<float, float>.Check(2, 70_000, classes, Math.ScaleB(1, -22), Math.ScaleB(1, -21));

    [Theory]
    [InlineData(1, 48, 384)]
    [InlineData(32_000, 48, 384)]
    [InlineData(32_768, 48, 384)]
    [InlineData(32_769, 48, 336)]
    [InlineData(128_256, 48, 96)]
    [InlineData(262_144, 48, 48)]
    [InlineData(262_145, 24, 24)]
    [InlineData(1 << 23, 1, 1)]
    [InlineData(1 << 24, 1, 1)]
    public void Chains_and_chunks_have_as_many_rows_as_their_logits_allow(int classes, int chain, int chunk)
    {
        Assert.Equal(chain, LinearBlocks.Rows<float>(classes));
        Assert.Equal(chunk, LinearBlocks.ChunkRows<float>(classes));
    }

    [Fact]
    public void Errors_do_not_grow_with_the_number_of_classes()
    {
        Products<float, float>.Check(2, 3, 40_000, Math.ScaleB(1, -22), Math.ScaleB(1, -21));
        Products<double, double>.Check(2, 3, 40_000, Math.ScaleB(1, -51), Math.ScaleB(1, -50));
    }

    [Theory]
    [InlineData(1_000_000, 4_096, 128_256)]
    [InlineData(1_000_000, 1, 1 << 23)]
    [InlineData(1_000_000, 1_000_000, 1_000)]
    [InlineData(1, 2_000_000_000, 1)]
    [InlineData(100_000, 768, 32_000)]
    [InlineData(100_000, 16, 10)]
    public void A_call_allocates_at_most_64_MiB(int rows, int features, int classes)
    {
        using LinearChunk<float, float> single = new(new(rows, features, classes), -1, false);
        Assert.InRange(single.Memory.Bytes, 1, 64 << 20);
        using LinearChunk<Half, float> half = new(new(rows, features, classes), -1, false);
        Assert.InRange(half.Memory.Bytes, 1, 64 << 20);
        using LinearChunk<double, double> wide = new(new(rows, features, classes / 2), -1, false);
        Assert.InRange(wide.Memory.Bytes, 1, 64 << 20);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LossGen.Oracle.Memory;
using Xunit;

namespace LossGen.Tests.TestKit.Memory;

/// <summary>A guard that does not trap would let every memory test pass: the operating system is asked.</summary>
[Trait("Category", "Light")]
public class GuardedMemoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1024)]
    [InlineData(1025)]
    public void BytesOutsideCanNeitherBeReadNorWritten(int capacity)
    {
        using var memory = new GuardedMemory<float>(capacity);
        Assert.True(PageProbe.CanRead(memory.Start));
        Assert.True(PageProbe.CanWrite(memory.Start));
        Assert.True(PageProbe.CanRead(memory.End - 1));
        Assert.True(PageProbe.CanWrite(memory.End - 1));
        Assert.False(PageProbe.CanRead(memory.Start - 1));
        Assert.False(PageProbe.CanWrite(memory.Start - 1));
        Assert.False(PageProbe.CanRead(memory.End));
        Assert.False(PageProbe.CanWrite(memory.End));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(1024)]
    public void SpansReachTheEdges(int length)
    {
        using var memory = new GuardedMemory<float>(1024);
        Span<float> first = memory.Take(length, Placement.AtStart);
        Span<float> last = memory.Take(length, Placement.AtEnd);
        Assert.Equal(length, first.Length);
        Assert.Equal(length, last.Length);
        Assert.Equal(memory.Start, AddressOf(first, 0));
        Assert.Equal(memory.End, AddressOf(last, length));
    }

    [Fact]
    public void SpansBeyondTheMemoryAreRefused()
    {
        using var memory = new GuardedMemory<double>(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.TakeAt(1, memory.Capacity).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.TakeAt(-1, 1).Length);
    }

    private static unsafe nint AddressOf(Span<float> span, int index)
        => (nint)Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(span), index));
}

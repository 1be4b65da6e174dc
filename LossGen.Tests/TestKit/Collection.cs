using Xunit;

namespace LossGen.Tests.TestKit;

/// <summary>What the garbage collector can take.</summary>
internal static class Collection
{
    private const int MostRounds = 5;

    /// <summary>Fails if an object is still held.</summary>
    public static void AssertCollected(WeakReference reference)
    {
        for (var round = 0; round < MostRounds && reference.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(reference.IsAlive, "The object is still held.");
    }
}

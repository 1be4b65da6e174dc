using System.Runtime;

namespace LossGen.Tests.Disassembly;

/// <summary>Calls the kernels until the JIT has compiled them for good.</summary>
internal static class WarmUp
{
    // A method is compiled again after 30 calls, and once more after 30 calls of its instrumented version.
    private const int CallsPerRound = 60;
    private const int QuietRounds = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync()
    {
        var compiled = 0L;
        for (var quiet = 0; quiet < QuietRounds;)
        {
            for (var call = 0; call < CallsPerRound; call++)
            {
                WarmedLosses.CallAll();
            }

            // The JIT compiles in the background and begins when no new methods turn up.
            await Task.Delay(Pause);
            var count = JitInfo.GetCompiledMethodCount();
            quiet = count == compiled ? quiet + 1 : 0;
            compiled = count;
        }
    }
}

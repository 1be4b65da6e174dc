using System.Runtime.CompilerServices;

namespace LossGen.Tests.Snapshots.VerifyEngine;

/// <summary>Makes Verify write the files that the built-in engine writes: UTF-8 without a byte order mark.</summary>
internal static class VerifyManners
{
    [ModuleInitializer]
    public static void Initialize()
    {
        VerifierSettings.UseUtf8NoBom();
        if (Environment.GetEnvironmentVariable("LOSSGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            VerifierSettings.AutoVerify();
        }
    }
}

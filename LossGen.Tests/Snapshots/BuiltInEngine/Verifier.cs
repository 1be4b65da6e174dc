using System.Runtime.CompilerServices;
using LossGen.Tests.Snapshots.BuiltInEngine;
using VerifyTests;

// The names are those of Verify.Xunit, so that the same tests compile against either engine.
namespace VerifyXunit;

/// <summary>Compares a text with the verified file beside the test, as Verify.Xunit does.</summary>
public static class Verifier
{
    /// <summary>
    /// Passes where the text is that of the file <c>Class.Method.verified.extension</c>, the class being named like
    /// its source file; the name of a method with parameters goes on with <c>_text</c>.
    /// </summary>
    public static SettingsTask Verify(
        string target,
        string extension,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
        => new(parameters => Snapshot.Beside(sourceFile, method, parameters, extension).Verify(target));
}

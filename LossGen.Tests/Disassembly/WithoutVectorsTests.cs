using System.Text.RegularExpressions;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Disassembly;

/// <summary>
/// Where .NET has no vectors, a kernel that declares no width runs in scalar code. Its bits would not show it: those of
/// vectors in software are the same, and take four times as long.
/// </summary>
[Trait("Category", "Exhaustive")]
public sealed partial class WithoutVectorsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lossgen-without-vectors-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Only_scalar_bodies_are_compiled()
    {
        var kernels = (await CompiledAsync()).ToLookup(static method => method.Kernel, static method => method.Name);

        Assert.True(kernels.Count > 10, $"{kernels.Count} kernels");
        Assert.All(kernels, static kernel => Assert.Contains(ScalarMethodOf(kernel.Key), kernel));
        Assert.All(kernels, static kernel => Assert.DoesNotContain(kernel, static name => Width().IsMatch(name)));
    }

    // Kernels whose passes are the library's have one loop over rows, and the library the scalar passes.
    private static string ScalarMethodOf(string type) => type.Split('_')[0] switch
    {
        "Single" or "SingleForward" or "Double" => "Rows",
        "SinglePasses" or "DoublePasses" => "MaxScalar",
        _ => "RowsScalar",
    };

    private async Task<List<(string Kernel, string Name)>> CompiledAsync()
    {
        var file = Path.Combine(_folder.FullName, "jit.txt");
        var child = await ChildProcess.DotnetAsync(
            _folder.FullName,
            [
                new("DOTNET_EnableHWIntrinsic", "0"),
                new("DOTNET_TieredCompilation", "0"),
                new("DOTNET_JitDisasmSummary", "1"),
                new("DOTNET_JitStdOutFile", file),
            ],
            typeof(WarmedLosses).Assembly.Location,
            "warm");
        Assert.True(child.ExitCode == 0, child.Output);
        return [.. Method().Matches(await File.ReadAllTextAsync(file))
            .Select(static match => (match.Groups["kernel"].Value, match.Groups["name"].Value))
            .Where(static method => !Width().IsMatch(method.Item1))];
    }

    [GeneratedRegex($@"({nameof(WarmedLosses)}\+(?<kernel>\w+)_Kernel|(?<kernel>(Single|Double)Passes)):(?<name>\w+)")]
    private static partial Regex Method();

    // At the end of a method's name, or of that of a kernel which declares it.
    [GeneratedRegex("(128|256|512)$")]
    private static partial Regex Width();
}

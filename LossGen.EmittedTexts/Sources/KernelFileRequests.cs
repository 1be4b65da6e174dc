using LossGen.Tests.Processes;
using LossGen.Tests.TestKit.Roslyn;

namespace LossGen.EmittedTexts.Sources;

/// <summary>The files of the repository that declare kernels, those of a project together.</summary>
internal static class KernelFileRequests
{
    private static readonly string[] Projects = ["LossGen.Tests", "LossGen.Demo", "LossGen.Benchmarks"];

    // What the SDK adds to a project, beside what RoslynKit does.
    private const string ImplicitUsings = """
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static IEnumerable<RequestBatch> All()
        => from project in Projects
           let folder = Path.Combine(RepositoryFolder.Path, project)
           select new RequestBatch(project, () => Emit(folder));

    private static BatchTexts Emit(string folder)
    {
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => new TextFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(static file => !IsBuilt(file.Name))
            .OrderBy(static file => file.Name, StringComparer.Ordinal)
            .ToList();

        // All files, because declarations use constants of others.
        var compilation = RoslynKit.Compile([.. files.Select(static file => file.Text), ImplicitUsings]);
        return DeclaredKernels.Emit(
            compilation, [.. files.Where((_, i) => DeclaredKernels.Count(compilation.SyntaxTrees[i]) > 0)]);
    }

    private static bool IsBuilt(string path)
        => path.StartsWith("obj/", StringComparison.Ordinal) || path.StartsWith("bin/", StringComparison.Ordinal)
            || path.EndsWith(".verified.cs", StringComparison.Ordinal)
            || path.EndsWith(".received.cs", StringComparison.Ordinal);
}

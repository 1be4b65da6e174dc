using LossGen.Mutations.Building;

namespace LossGen.Mutations.Trials;

/// <summary>
/// A copy of the built tests with assemblies that have a mutant in them. A changed library is put beside the tests as
/// they are; a changed generator emits every kernel of the tests anew.
/// </summary>
internal sealed class TestFolder
{
    private const string Library = "LossGen";
    private const string Generator = "LossGen.Generators";
    private const string Tests = "LossGen.Tests";

    private readonly Dictionary<string, CompilerCall> calls = [];
    private readonly string folder = Repository.PathOf("LossGen.Mutations/obj/trial");
    private readonly string sources = Repository.PathOf("LossGen.Mutations/obj/sources");

    /// <summary>The tests that have the mutant in them.</summary>
    public string TestAssembly => PathOf(Tests);

    private static string BuiltTests => Repository.PathOf($"{Tests}/bin/Release/net10.0");

    public static async Task<TestFolder> CreateAsync()
    {
        if (!File.Exists(Path.Combine(BuiltTests, Tests + ".dll")))
        {
            throw new TrialException("Build the tests first: dotnet build -c Release LossGen.Tests");
        }

        TestFolder created = new();
        foreach (var project in (string[])[Library, Generator, Tests])
        {
            created.calls.Add(project, await CompilerCall.OfAsync(project));
        }

        return created;
    }

    /// <summary>Compiles what a change of sources changes.</summary>
    /// <param name="project">The project that the sources belong to.</param>
    /// <param name="changed">New texts by path.</param>
    /// <returns>What the compiler says where the change does not compile, else null.</returns>
    public async Task<string?> CompileAsync(string project, IReadOnlyDictionary<string, string> changed)
    {
        Reset();
        var replaced = WriteSources(changed);
        var error = await calls[project].CompileAsync(PathOf(project), replaced);
        return error is not null || project != Generator
            ? error
            : await calls[Tests].CompileAsync(PathOf(Tests), BuiltGenerators().ToDictionary(path => path, _ => PathOf(Generator)));
    }

    /// <summary>Compiles projects as they are, to prove that this gives what a build gives.</summary>
    public async Task<string?> CompileUnchangedAsync(IReadOnlyCollection<string> projects)
    {
        // The generator's tests come with it; the library stands beside them whatever else is compiled.
        Dictionary<string, string> nothing = [];
        var error = projects.Contains(Generator) ? await CompileAsync(Generator, nothing) : null;
        return error is not null ? error
            : projects.Contains(Generator) ? await calls[Library].CompileAsync(PathOf(Library), nothing)
            : await CompileAsync(Library, nothing);
    }

    private string PathOf(string project) => Path.Combine(folder, project + ".dll");

    // The generator serves the tests as an analyzer and as a reference, which may be its reference assembly.
    private static IEnumerable<string> BuiltGenerators()
        => Directory.EnumerateFiles(Repository.PathOf(Generator), Generator + ".dll", SearchOption.AllDirectories);

    private Dictionary<string, string> WriteSources(IReadOnlyDictionary<string, string> changed)
    {
        Dictionary<string, string> replaced = [];
        foreach (var (path, text) in changed)
        {
            var copy = Path.Combine(sources, Path.GetFileName(path));
            File.WriteAllText(copy, text);
            replaced.Add(path, copy);
        }

        return replaced;
    }

    private void Reset()
    {
        foreach (var stale in (string[])[folder, sources])
        {
            if (Directory.Exists(stale))
            {
                Directory.Delete(stale, recursive: true);
            }

            Directory.CreateDirectory(stale);
        }

        foreach (var file in Directory.EnumerateFiles(BuiltTests))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }
}

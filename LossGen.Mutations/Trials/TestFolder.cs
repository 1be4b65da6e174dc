using LossGen.Mutations.Building;
using LossGen.Mutations.Mutants;

namespace LossGen.Mutations.Trials;

/// <summary>
/// A copy of the built tests with assemblies that have a mutant in them. A changed library is put beside the tests as
/// they are; a changed generator emits every kernel of the tests anew, unless its tests run it themselves.
/// </summary>
internal sealed class TestFolder
{
    private const string Library = "LossGen";
    private const string Generator = "LossGen.Generators";
    private const string Tests = "LossGen.Tests";

    private const string PointwiseTests = "LossGen.Pointwise.Tests";

    // What is tested apart from the rest; the tests of the rest are copied last.
    private static readonly string[] TestProjects =
        ["LossGen.ElementMath.Tests", "LossGen.Linear.Tests", "LossGen.Ranks.Tests", PointwiseTests, Tests];

    private readonly Dictionary<string, CompilerCall> calls = [];
    private readonly string[] projects;
    private readonly string folder = Repository.PathOf("LossGen.Mutations/obj/trial");
    private readonly string sources = Repository.PathOf("LossGen.Mutations/obj/sources");

    private TestFolder(string[] projects) => this.projects = projects;

    /// <summary>The tests that have the mutant in them.</summary>
    public IReadOnlyList<string> TestAssemblies => [.. projects.Select(PathOf)];

    /// <summary>The generator that has the mutant in it.</summary>
    public string GeneratorAssembly => PathOf(Generator);

    /// <summary>The tests without any mutant.</summary>
    public static string BuiltTestAssembly => Path.Combine(BuiltFolder(Tests), Tests + ".dll");

    /// <summary>Rules of pointwise kernels need their own tests alone.</summary>
    /// <param name="mutants">What is to be tried.</param>
    public static async Task<TestFolder> CreateAsync(IReadOnlyCollection<Mutant> mutants)
    {
        string[] projects = mutants.All(IsOfPointwiseRules) ? [PointwiseTests] : TestProjects;
        foreach (var project in projects)
        {
            if (!File.Exists(Path.Combine(BuiltFolder(project), project + ".dll")))
            {
                throw new TrialException($"Build the tests first: dotnet build -c Release {project}");
            }
        }

        TestFolder created = new(projects);
        created.calls.Add(Library, await CompilerCall.OfAsync(Library, isShared: true, "LossGen.Widths"));
        created.calls.Add(Generator, await CompilerCall.OfAsync(Generator, isShared: true));
        if (mutants.Any(EmitsAnew))
        {
            created.calls.Add(
                Tests, await CompilerCall.OfAsync(Tests, isShared: false, Generator, "Microsoft.NETCore.App.Ref"));
        }

        return created;
    }

    /// <summary>
    /// Whether the tests themselves must be compiled anew for a mutant: those of the rules of pointwise kernels run the
    /// generator over methods that they draw.
    /// </summary>
    public static bool EmitsAnew(Mutant mutant) => mutant.Project == Generator && !IsOfPointwiseRules(mutant);

    private static bool IsOfPointwiseRules(Mutant mutant)
        => mutant.Files.StartsWith(Generator + "/Planning/Pointwise/", StringComparison.Ordinal);

    /// <summary>Compiles a project with a change of its sources.</summary>
    /// <param name="project">The project that the sources belong to.</param>
    /// <param name="changed">New texts by path.</param>
    /// <returns>What the compiler says where the change does not compile, else null.</returns>
    public Task<string?> CompileAsync(string project, IReadOnlyDictionary<string, string> changed)
    {
        Reset();
        return calls[project].CompileAsync(PathOf(project), WriteSources(changed));
    }

    /// <summary>Compiles the tests with the kernels that the changed generator emits.</summary>
    public Task<string?> CompileTestsAsync()
        => calls[Tests].CompileAsync(
            PathOf(Tests), BuiltGenerators().ToDictionary(path => path, _ => PathOf(Generator)));

    /// <summary>Compiles library and generator as they are, to prove that this gives what a build gives.</summary>
    public async Task<string?> CompileUnchangedAsync()
    {
        Reset();
        Dictionary<string, string> nothing = [];
        return await calls[Library].CompileAsync(PathOf(Library), nothing)
            ?? await calls[Generator].CompileAsync(PathOf(Generator), nothing);
    }

    private static string BuiltFolder(string project) => Repository.PathOf($"{project}/bin/Release/net10.0");

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

        // All have the library, of the same build.
        foreach (var file in projects.SelectMany(project => Directory.EnumerateFiles(BuiltFolder(project))))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }
}

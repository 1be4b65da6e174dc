using System.Reflection;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.Processes;

namespace LossGen.Tests.Screening;

/// <summary>
/// Looks in seconds whether the oracle notices that generators were changed: it compiles only files of kernels whose
/// emitted text is another, up to the first kernel that computes something wrong.
/// </summary>
internal sealed class GeneratorScreening
{
    private readonly IReadOnlyList<Lazy<ScreenedFile>> files =
    [
        .. FilesOf("EndToEnd/Kernels", KernelCatalog.All.Select(kernel => kernel.Name)),
        .. FilesOf("EndToEnd/Family/Kernels", FamilyCatalog.All.Select(kernel => kernel.Name)),
    ];

    /// <summary>Answers a line with the path of an assembly by a line: the kernel that is wrong, or nothing.</summary>
    public static void Serve(TextReader requests, TextWriter answers)
    {
        var screening = new GeneratorScreening();
        while (requests.ReadLine() is { } path)
        {
            answers.WriteLine(screening.FirstWrong(path));
            answers.Flush();
        }
    }

    private string? FirstWrong(string path)
    {
        var generators = OtherGenerators.In(path);
        return files.SelectMany(file => file.Value.ChangedBy(generators)).FirstOrDefault(IsWrong) is { } kernel
            ? $"{kernel.DeclaringType!.Name}.{kernel.Name}"
            : null;
    }

    private static bool IsWrong(MethodInfo method)
    {
        try
        {
            Check(method);
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }

    private static void Check(MethodInfo method)
    {
        if (method.IsDefined(typeof(CrossEntropyKernelAttribute)))
        {
            Kernel kernel = new(method);
            foreach (int classes in Sweep.FewClasses(kernel))
            {
                OracleComparison.Check(kernel, Batches.For(kernel, classes, Sweep.TileAndRest));
            }
        }
        else
        {
            FamilyKernel kernel = new(method);
            foreach (int classes in new[] { 1, 3, 8, 10, 17, 37, 65, 257 }.Where(kernel.Accepts))
            {
                FamilyComparison.Check(kernel, FamilyBatch.Of(kernel, classes, Sweep.TileAndRest), "every kind of row");
            }
        }
    }

    // Where the build writes the kernels of doubles and of halves.
    private static readonly string Derived = typeof(GeneratorScreening).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "DerivedKernels").Value!;

    private static IEnumerable<Lazy<ScreenedFile>> FilesOf(string folder, IEnumerable<string> kernels)
        => from type in kernels.Select(static name => name.Split('.')[0]).Distinct()
           from source in (string[])[Path.Combine(RepositoryFolder.Path, "LossGen.Tests", folder), Derived]
           from path in Directory.GetFiles(source, type + ".*cs").Order(StringComparer.Ordinal)
           select new Lazy<ScreenedFile>(() => new(path));
}

using System.Reflection;
using System.Runtime.Loader;

namespace LossGen.Benchmarks.Peers.Earlier;

/// <summary>
/// Loads an assembly and those it comes with, whatever of the same name this process has. The framework and Roslyn do
/// not come with it, and are those of this process.
/// </summary>
/// <param name="path">The assembly.</param>
internal sealed class FolderContext(string path) : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver resolver = new(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
        => resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
}

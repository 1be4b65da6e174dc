using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace LossGen.Tests.Screening;

/// <summary>The generators of an assembly beside that of the package, which has the same name.</summary>
internal static class OtherGenerators
{
    public static IReadOnlyList<IIncrementalGenerator> In(string path)
    {
        using var image = new MemoryStream(File.ReadAllBytes(path));
        var assembly = new AssemblyLoadContext(path).LoadFromStream(image);
        return
        [
            .. from type in assembly.GetTypes()
               where type.IsAssignableTo(typeof(IIncrementalGenerator)) && !type.IsAbstract
               select (IIncrementalGenerator)Activator.CreateInstance(type)!,
        ];
    }
}

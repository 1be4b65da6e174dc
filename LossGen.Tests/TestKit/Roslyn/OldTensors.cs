using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>
/// System.Numerics.Tensors 9 as far as a declaration sees it: it has the spans, and nothing that tells where their
/// memory is.
/// </summary>
internal static class OldTensors
{
    private const string Source = """
        [assembly: System.Reflection.AssemblyVersion("9.0.0.0")]

        namespace System.Numerics.Tensors
        {
            public readonly ref struct ReadOnlyTensorSpan<T> { }

            public readonly ref struct TensorSpan<T> { }
        }
        """;

    private static readonly byte[] Image = Emit();

    /// <summary>A compilation that references it in the place of the newer one.</summary>
    public static CSharpCompilation In(CSharpCompilation compilation) => compilation.WithReferences(
        compilation.References.Where(static r => !IsTensors(r)).Append(MetadataReference.CreateFromImage(Image)));

    /// <summary>
    /// Writes a project of it beside a folder: a build sees reference assemblies, against which the image above,
    /// compiled against the runtime's own, has no base types.
    /// </summary>
    /// <returns>The path of the project.</returns>
    public static string WriteProjectBeside(string folder)
    {
        var project = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder)!, "OldTensors")).FullName;
        File.WriteAllText(Path.Combine(project, "Tensors.cs"), Source);
        var path = Path.Combine(project, "OldTensors.csproj");
        File.WriteAllText(path, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>System.Numerics.Tensors</AssemblyName>
                <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
              </PropertyGroup>
            </Project>
            """);
        return path;
    }

    private static byte[] Emit()
    {
        var compilation = CSharpCompilation.Create(
            "System.Numerics.Tensors", [CSharpSyntaxTree.ParseText(Source)],
            RoslynKit.References.Where(static r => !IsTensors(r)), RoslynKit.Options);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return image.ToArray();
    }

    private static bool IsTensors(MetadataReference reference)
        => Path.GetFileName(reference.Display) == "System.Numerics.Tensors.dll";
}

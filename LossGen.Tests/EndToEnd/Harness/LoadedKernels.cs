using System.Reflection;
using System.Runtime.Loader;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The kernels of a compilation in memory, compiled and loaded.</summary>
internal static class LoadedKernels
{
    private const BindingFlags Static =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The methods with a kernel attribute that tests can call.</summary>
    public static IReadOnlyList<MethodInfo> Of(GeneratorRun run, string title) => Of(run.Output, title);

    /// <summary>The methods with a kernel attribute that tests can call.</summary>
    public static IReadOnlyList<MethodInfo> Of(Compilation output, string title)
    {
        using var image = new MemoryStream();
        var emitted = output.WithOptions(output.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(
            emitted.Success, $"{title}: {string.Join("\n", DiagnosticAssert.Messages(emitted.Diagnostics).Take(5))}");
        image.Position = 0;
        var assembly = new AssemblyLoadContext(title).LoadFromStream(image);
        return
        [
            .. from type in assembly.GetTypes()
               where !type.ContainsGenericParameters
               from method in type.GetMethods(Static)
               where method.GetCustomAttributes().Any(FamilyCatalog.IsKernel)
               where !Array.Exists(
                   method.GetParameters(), static p => (p.ParameterType.IsByRef && !p.IsOut) || IsTensor(p))
               select method,
        ];
    }

    /// <summary>Whether it is a tensor: kernels of tensors are compared with those of spans.</summary>
    public static bool IsTensor(ParameterInfo parameter)
        => parameter.ParameterType.Namespace == typeof(System.Numerics.Tensors.Tensor).Namespace;
}

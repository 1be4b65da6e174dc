using LossGen.Generators.Model;

namespace LossGen.Generators.Emission;

/// <summary>Stands in for the kernel emitter until that is merged.</summary>
internal static class PlaceholderEmitter
{
    public static IEnumerable<SourceFile> Emit(KernelSpec kernel)
    {
        var method = kernel.Method;
        yield return new SourceFile(method.HintName + ".g.cs", TypeFrame.Write(method, [],
        [
            GeneratedCodeMark.Attribute,
            $"{method.Modifiers} partial {method.ReturnType} {method.Name}({string.Join(", ", method.Parameters)})",
            "    => throw new global::System.NotSupportedException();",
        ]));
    }
}

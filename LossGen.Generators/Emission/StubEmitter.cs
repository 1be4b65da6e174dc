using LossGen.Generators.Model;

namespace LossGen.Generators.Emission;

/// <summary>
/// Emits the body of a declaration that was refused. The error fails the build; the body only stands in.
/// </summary>
internal static class StubEmitter
{
    public static SourceFile Emit(StubSpec stub)
        => new(stub.Method.HintName + ".g.cs", SourceFrame.Write(stub.Method, [], writer => Emit(writer, stub)));

    private static void Emit(CodeWriter writer, StubSpec stub)
    {
        writer.Line("#pragma warning disable // the declaration's warnings are given where it stands");
        writer.Line(GeneratedCode.Attribute);
        using (writer.Block(Signature(stub)))
        {
            writer.Line($"throw new global::System.NotSupportedException(\"{stub.Error}\");");
        }
    }

    private static string Signature(StubSpec stub)
    {
        var method = stub.Method;
        var modifiers = method.Modifiers.Length == 0 ? string.Empty : method.Modifiers + " ";
        return $"{modifiers}partial {method.ReturnType} {method.Name}{stub.TypeParameters}"
            + $"({string.Join(", ", method.Parameters)}){stub.Constraints}";
    }
}

using LossGen.Generators.Model;

namespace LossGen.Generators.Emission;

/// <summary>Emits the body of a declaration that was refused: it throws, and it fails the build.</summary>
internal static class StubEmitter
{
    public static SourceFile Emit(StubSpec stub)
        => new(stub.Method.HintName + ".g.cs", SourceFrame.Write(stub.Method, [], writer => Emit(writer, stub)));

    private static void Emit(CodeWriter writer, StubSpec stub)
    {
        var message = Literal(stub.Message);
        var refused = stub.Method.Key + "_Refused";
        writer.Line("#pragma warning disable // the declaration's warnings are given where it stands");
        writer.Line(GeneratedCode.Attribute);
        using (writer.Block(Signature(stub)))
        {
            writer.Line($"throw new global::System.NotSupportedException({message});");
        }

        writer.Line();
        writer.Line("// Fails the build where analyzers are off. The call stands outside of the method above, because a");
        writer.Line("// method that is marked obsolete may call obsolete ones.");
        writer.Line(GeneratedCode.Attribute);
        writer.Line($"private static void {stub.Method.Key}_FailsTheBuild() => {refused}();");
        writer.Line();
        writer.Line(GeneratedCode.Attribute);
        writer.Line($"[global::System.Obsolete({message}, error: true)]");
        writer.Line($"private static void {refused}() {{ }}");
    }

    private static string Signature(StubSpec stub)
    {
        var method = stub.Method;
        var modifiers = method.Modifiers.Length == 0 ? string.Empty : method.Modifiers + " ";
        return $"{modifiers}partial {method.ReturnType} {method.Name}{stub.TypeParameters}"
            + $"({string.Join(", ", method.Parameters)}){stub.Constraints}";
    }

    private static string Literal(string text)
        => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}

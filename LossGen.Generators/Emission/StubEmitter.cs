using LossGen.Generators.Model;

namespace LossGen.Generators.Emission;

/// <summary>Emits the body of a declaration that was refused: it throws, and it fails the build.</summary>
internal static class StubEmitter
{
    public static SourceFile Emit(StubSpec stub)
        => new(stub.Method.HintName + ".g.cs", TypeFrame.Write(stub.Method, [], Members(stub)));

    private static IEnumerable<string> Members(StubSpec stub)
    {
        var method = stub.Method;
        var message = Literal(stub.Message);
        var refused = method.Key + "_Refused";
        return
        [
            GeneratedCodeMark.Attribute,
            Signature(stub),
            "{",
            $"    throw new global::System.NotSupportedException({message});",
            "}",
            string.Empty,
            "// Fails the build where analyzers are off. The call stands outside of the method above, because a",
            "// method that is marked obsolete may call obsolete ones.",
            GeneratedCodeMark.Attribute,
            $"private static void {method.Key}_FailsTheBuild() => {refused}();",
            string.Empty,
            GeneratedCodeMark.Attribute,
            $"[global::System.Obsolete({message}, error: true)]",
            $"private static void {refused}()",
            "{",
            "}",
        ];
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

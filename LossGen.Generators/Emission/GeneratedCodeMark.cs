namespace LossGen.Generators.Emission;

/// <summary>The attribute on every emitted member of the user's types, by which tools leave it alone.</summary>
internal static class GeneratedCodeMark
{
    public static string Attribute { get; } =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"LossGen.Generators\", \""
        + typeof(GeneratedCodeMark).Assembly.GetName().Version.ToString(3) + "\")]";
}

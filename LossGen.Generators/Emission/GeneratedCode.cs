namespace LossGen.Generators.Emission;

/// <summary>The attribute that marks what the generator wrote.</summary>
internal static class GeneratedCode
{
    /// <summary>The attribute with the generator's name and version, the only place where the version shows.</summary>
    public static string Attribute { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"LossGen.Generators\", \"{Version}\")]";

    private static string Version => typeof(GeneratedCode).Assembly.GetName().Version.ToString(3);
}

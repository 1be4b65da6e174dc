using LossGen.Generators.Model;

namespace LossGen.Generators.Emission;

/// <summary>The attribute that marks what the generator wrote.</summary>
internal static class GeneratedCode
{
    /// <summary>The attribute with the generator's name and version, the only place where the version shows.</summary>
    public static string Attribute { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"LossGen.Generators\", \"{Version}\")]";

    /// <summary>Writes what stands above a second part of the user's method.</summary>
    public static void OpenPart(CodeWriter writer, MethodSpec method)
    {
        if (method.IsProtectedInSealedType)
        {
            writer.Line(
                "#pragma warning disable CS0628 // protected in a sealed type: said of the declaration already");
        }

        writer.Line(Attribute);
    }

    private static string Version => typeof(GeneratedCode).Assembly.GetName().Version.ToString(3);
}

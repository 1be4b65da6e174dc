namespace LossGen.Tests.Fuzz;

/// <summary>Random types around a method.</summary>
internal static class ContainerGrammar
{
    private static readonly string[] Namespaces =
        ["", "", "", ".System", ".@class", ".LossGen.Numerics", ".Größe", ".System.Runtime.Intrinsics", ".\\u0061b"];

    private static readonly string[] Names =
        [
            "Losses", "Losses", "C", "@int", "@record", "Half", "VectorMath", "System", "LossGen", "Größe", "\\u0043c",
            "Run", "K", "MethodImpl",
        ];

    // * is the name and # the method.
    private static readonly string[] Good =
    [
        "public static partial class * { # }",
        "public static partial class * { # }",
        "partial class * { # }",
        "internal sealed partial record *(int X) { # }",
        "readonly partial record struct *(int X) { # }",
        "public readonly partial struct * { # }",
        "ref partial struct * { # }",
        "public partial interface * { # }",
        "abstract unsafe partial class * { # }",
        "partial class *<T> where T : unmanaged, IComparable<T> { # }",
        "partial struct *<T, @class> where @class : class?, new() where T : allows ref struct { # }",
        "partial class A<T> { public partial record B<U> { private partial interface * { # } } }",
        "static partial class * { static int Unsafe => 1; static void RowMath() { } const int MemoryMarshal = 0; # }",
        "partial class * { sealed class Vector256 { } enum MethodImplOptions { None } # }",
        "class Base { protected class Vector512 { } protected int Half; } partial class * : Base { # }",
        "partial class * { int row; static float m, s, x, e0, scale; # }",
        "[Obsolete(\"old\")] partial class * { # }",
        "partial class * { # } partial class * { void Other() { } }",
    ];

    private static readonly string[] Bad =
    [
        "class * { # }",
        "file static partial class * { # }",
        "public partial interface *<out T> { # }",
        "partial class Outer { class * { # } }",
        "partial enum * { # }",
        "partial class * { void M() { # } }",
        "partial class *<T, T> { # }",
        "static class * { extension(int i) { # } }",
        "#",
    ];

    /// <summary>Puts a method into types within a namespace.</summary>
    public static string Around(string method, string space, RandomWords random, bool mistaken)
    {
        var container = random.Of(mistaken ? Bad : Good);
        return $"namespace {space}{random.Of(Namespaces)} {{ "
            + container
                .Replace("*", random.Of(Names), StringComparison.Ordinal)
                .Replace("#", method, StringComparison.Ordinal)
            + " }";
    }
}

namespace LossGen.Generators.Emission;

/// <summary>A value as another type, as C#.</summary>
internal static class Conversion
{
    /// <summary>The value; what is computed for Half is rounded to float first, once.</summary>
    public static string Of(string value, string from, string to) => (from, to) switch
    {
        _ when from == to => value,
        ("double", "Half") => $"(Half)(float){value}",
        ("Half", _) => $"({to}){value}",
        _ => $"({to}){value}",
    };
}

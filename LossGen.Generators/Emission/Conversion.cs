namespace LossGen.Generators.Emission;

/// <summary>A value as another type, as C#.</summary>
internal static class Conversion
{
    /// <summary>The value; what is computed for elements of 16 bits is rounded to float first, once.</summary>
    public static string Of(string value, string from, string to) => (from, to) switch
    {
        _ when from == to => value,
        ("double", "Half" or "BFloat16") => $"({to})(float){value}",
        _ => $"({to}){value}",
    };
}

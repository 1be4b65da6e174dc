using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace LossGen.Demo.Commands;

/// <summary>A numeric option that says which values it accepts when it gets another one.</summary>
internal static class BoundedOption
{
    public static Option<T> Create<T>(string name, string description, T initial, T least, T most)
        where T : struct, INumber<T> =>
        new(name)
        {
            Description = description,
            HelpName = "n",
            DefaultValueFactory = _ => initial,
            CustomParser = result => Parse(result, name, least, most),
        };

    /// <summary>Invariant, so that 0.05 is the same number for every user.</summary>
    private static T Parse<T>(ArgumentResult result, string name, T least, T most)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[^1].Value;
        var isNumber = T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (!isNumber || !(value >= least && value <= most))
        {
            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{name} is '{text}', but must be a number from {least} to {most}."));
        }

        return value;
    }
}

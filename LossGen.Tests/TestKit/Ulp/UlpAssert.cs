using System.Runtime.CompilerServices;
using LossGen.Oracle.Ulp;
using Xunit.Sdk;

namespace LossGen.Tests.TestKit.Ulp;

/// <summary>Assertions in units of the last place; they have no absolute floor.</summary>
internal static class UlpAssert
{
    /// <summary>
    /// The result is within so many ulps; where it is stored in a narrower type than it was computed in, it is the
    /// correct rounding of a number that is. What it is the result of is put into words only where it is not.
    /// </summary>
    public static void Within(
        double tolerance, IeeeFormat computed, IeeeFormat stored, Expected expected, double actual,
        [InterpolatedStringHandlerArgument(
            nameof(tolerance), nameof(computed), nameof(stored), nameof(expected), nameof(actual))]
        WhereItIsNotWithin where)
    {
        if (where.Text is { } text)
        {
            throw new XunitException(Message(tolerance, computed, stored, expected, actual, text));
        }
    }

    /// <inheritdoc cref="Within(double, IeeeFormat, IeeeFormat, Expected, double, WhereItIsNotWithin)"/>
    public static void Within(
        double tolerance, IeeeFormat computed, IeeeFormat stored, Expected expected, double actual, string where)
        => Within(tolerance, computed, stored, expected, actual, $"{where}");

    /// <summary>Whether the result is within so many ulps.</summary>
    public static bool IsWithin(
        double tolerance, IeeeFormat computed, IeeeFormat stored, Expected expected, double actual)
        => expected.Value.IsZero && expected.Size.IsZero ? actual == 0
            : stored.Precision < computed.Precision
                ? UlpDistance.IsRoundingOf(stored, computed, expected.Value, actual, expected.Size, tolerance)
            : UlpDistance.Measure(stored, expected.Value, actual, expected.Size) <= tolerance;

    private static string Message(
        double tolerance, IeeeFormat computed, IeeeFormat stored, Expected expected, double actual, string where)
    {
        double ulps = UlpDistance.Measure(stored, expected.Value, actual, expected.Size);
        string promise = stored.Precision < computed.Precision
            ? $"the {stored.Name} rounding of a {computed.Name} within {tolerance} ulp"
            : $"{tolerance} {stored.Name} ulp";
        return FormattableString.Invariant(
            $"{where}: expected {stored.Round(expected.Value):R} (exactly {expected.Value}), ")
            + FormattableString.Invariant($"actual {actual:R}, {ulps:0.###} ulp apart, promised {promise}.");
    }
}

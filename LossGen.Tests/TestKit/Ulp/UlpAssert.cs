using LossGen.Oracle.Ulp;
using Xunit.Sdk;

namespace LossGen.Tests.TestKit.Ulp;

/// <summary>Assertions in units of the last place; they have no absolute floor.</summary>
internal static class UlpAssert
{
    /// <summary>
    /// The result is within so many ulps; where it is stored in a narrower type than it was computed in, it is the
    /// correct rounding of a number that is.
    /// </summary>
    public static void Within(
        double tolerance, IeeeFormat computed, IeeeFormat stored, Expected expected, double actual, string where)
    {
        bool narrowed = stored.Precision < computed.Precision;
        bool good = narrowed
            ? UlpDistance.IsRoundingOf(stored, computed, expected.Value, actual, expected.Size, tolerance)
            : UlpDistance.Measure(stored, expected.Value, actual, expected.Size) <= tolerance;
        bool exactlyZero = expected.Value.IsZero && expected.Size.IsZero;
        if (exactlyZero ? actual != 0 : !good)
        {
            throw new XunitException(Message(tolerance, computed, stored, expected, actual, where, narrowed));
        }
    }

    private static string Message(
        double tolerance, IeeeFormat computed, IeeeFormat stored, Expected expected, double actual, string where,
        bool narrowed)
    {
        double ulps = UlpDistance.Measure(stored, expected.Value, actual, expected.Size);
        string promise = narrowed
            ? $"the {stored.Name} rounding of a {computed.Name} within {tolerance} ulp"
            : $"{tolerance} {stored.Name} ulp";
        return FormattableString.Invariant(
            $"{where}: expected {stored.Round(expected.Value):R} (exactly {expected.Value}), ")
            + FormattableString.Invariant($"actual {actual:R}, {ulps:0.###} ulp apart, promised {promise}.");
    }
}

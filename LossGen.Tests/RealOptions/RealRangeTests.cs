using System.Reflection;
using LossGen.Generators.Model;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.RealOptions;

/// <summary>A range has the numbers that its words name, and the library checks it.</summary>
public sealed class RealRangeTests
{
    private const double Least = double.Epsilon;
    private const double Most = double.MaxValue;

    /// <summary>The words of a range, its smallest and its largest number.</summary>
    public static TheoryData<string, double, double> Ranges => new()
    {
        { "a finite number", -Most, Most },
        { "0 or a positive, finite number", 0, Most },
        { "a positive, finite number", Least, Most },
        { "a number in [0, 1]", 0, 1 },
        { "a number in (0, 1]", Least, 1 },
        { "a number in (0, 1)", Least, double.BitDecrement(1) },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void WordsNameTheNumbers(string words, double smallest, double largest)
    {
        RealRange range = RealRange.All.Single(range => range.Words == words);
        Assert.Equal(
            RealSamples.All.Where(value => value >= smallest && value <= largest),
            RealSamples.All.Where(range.Contains));
    }

    [Fact]
    public void EveryRangeIsNamed()
        => Assert.Equal(Ranges.Select(row => row[0]).Order(), RealRange.All.Select(range => range.Words).Order());

    [Theory]
    [MemberData(nameof(Ranges))]
    public void TheLibraryTakesEveryNumberOfTheRange(string words, double smallest, double largest)
    {
        Assert.True(IsTaken(words, smallest));
        Assert.True(IsTaken(words, largest));
        Assert.DoesNotContain(
            RealSamples.Outside(RealRange.All.Single(range => range.Words == words)),
            value => IsTaken(words, value));
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void TheLibraryNamesTheRange(string words, double smallest, double largest)
    {
        Assert.True(smallest <= largest);
        Assert.StartsWith(
            $"name is {double.PositiveInfinity:R}, it must be {words}.",
            Refusal(words, double.PositiveInfinity)!.Message,
            StringComparison.Ordinal);
    }

    private static bool IsTaken(string words, double value) => Refusal(words, value) is null;

    private static ArgumentOutOfRangeException? Refusal(string words, double value)
    {
        RealRange range = RealRange.All.Single(range => range.Words == words);
        MethodInfo check = typeof(Require).GetMethod(range.ToString(), [typeof(double), typeof(string)])!;
        try
        {
            check.Invoke(null, [value, "name"]);
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return Assert.IsType<ArgumentOutOfRangeException>(exception.InnerException);
        }
    }
}

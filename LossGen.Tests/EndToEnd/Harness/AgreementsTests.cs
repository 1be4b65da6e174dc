using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Nothing but the same bits, as an answer to the same question, is taken for compared.</summary>
public sealed class AgreementsTests
{
    private readonly Agreements agreements = new();
    private int compared;

    [Fact]
    public void TheSameBitsAreComparedOnce()
    {
        Compare("question", 1, -0.0);
        Compare("question", 1, -0.0);
        Assert.Equal(1, compared);
    }

    [Fact]
    public void OtherBitsAreComparedAndSoIsAnotherQuestion()
    {
        Compare("question", 1, -0.0);
        Compare("question", 1, 0);
        Compare("question", 1);
        Compare("question", Math.BitIncrement(1), -0.0);
        Compare("other question", 1, -0.0);
        Assert.Equal(5, compared);
    }

    [Fact]
    public void WhatIsWrongStaysWrong()
    {
        for (int i = 0; i < 2; i++)
        {
            Assert.Throws<InvalidTimeZoneException>(
                () => agreements.Compare("question", [1], static () => throw new InvalidTimeZoneException()));
        }
    }

    private void Compare(string question, params double[] output)
        => agreements.Compare(question, output, () => compared++);
}

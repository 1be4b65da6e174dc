namespace LossGen.Linear.Tests.Kernels;

/// <summary>Bad input is an exception that names the parameter and both figures, before anything is written.</summary>
[Trait("Category", "Light")]
public class BadInputTests
{
    private readonly float[] gradient = Enumerable.Repeat(7f, 12).ToArray();
    private readonly float[] weightGradient = Enumerable.Repeat(7f, 28).ToArray();

    [Theory]
    [InlineData(13, 28, 28, "hidden", "hidden has 13 elements, it must have 12: 3 rows of 4 features")]
    [InlineData(12, 27, 28, "weight", "weight has 27 elements, it must have 28: 7 classes of 4 features")]
    [InlineData(12, 28, 27, "weightGradient", "weightGradient has 27 elements, it must have 28: as many as weight")]
    public void Shapes_that_do_not_fit(int hidden, int weight, int weights, string name, string message)
        => Fails<ArgumentException>(
            () => SingleHeads.Sized(
                new float[hidden], new float[weight], [0, 1, 2], weightGradient.AsSpan(0, weights), 4, 7,
                CancellationToken.None),
            name, message);

    [Fact]
    public void Inferred_shapes_that_do_not_fit()
    {
        Fails<ArgumentException>(
            () => SingleHeads.Forward(new float[13], new float[28], [0, 1, 2]), "hidden",
            "hidden has 13 elements, targets has 3 rows");
        Fails<ArgumentException>(
            () => SingleHeads.Forward(new float[12], new float[27], [0, 1, 2]), "weight",
            "weight has 27 elements, there are 4 features");
        Fails<ArgumentException>(
            () => SingleHeads.Forward(new float[12], [], [0, 1, 2]), "weight", "weight has 0 elements");
    }

    [Theory]
    [InlineData(0, 7, "features", "features is 0, it must be at least 1")]
    [InlineData(4, 8, "classes", "classes is 8, the kernel is made for 7 classes")]
    public void Sizes_that_cannot_be(int features, int classes, string name, string message)
        => Fails<ArgumentOutOfRangeException>(
            () => SingleHeads.Sized(
                new float[12], new float[28], [0, 1, 2], weightGradient, features, classes, CancellationToken.None),
            name, message);

    [Fact]
    public void A_target_that_is_no_class()
        => Fails<ArgumentOutOfRangeException>(
            () => SingleHeads.HiddenAlone(new float[12], new float[28], [0, 7, 2], gradient), "targets",
            "targets[1] is 7, classes is 7");

    [Fact]
    public void Outputs_that_overlap()
    {
        var memory = new float[40];
        Fails<ArgumentException>(
            () => SingleHeads.HiddenAlone(memory.AsSpan(0, 12), new float[28], [0, 1, 2], memory.AsSpan(1, 12)),
            "hiddenGradient", "overlaps");
        Fails<ArgumentException>(
            () => SingleHeads.HiddenAlone(new float[12], memory.AsSpan(0, 28), [0, 1, 2], memory.AsSpan(20, 12)),
            "hiddenGradient", "overlaps");
    }

    [Fact]
    public void A_call_that_is_cancelled()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => SingleHeads.Sized(
            new float[12], new float[28], [0, 1, 2], new float[28], 4, 7, source.Token));
    }

    private void Fails<TException>(Action call, string parameter, string message)
        where TException : ArgumentException
    {
        var exception = Assert.Throws<TException>(call);
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.All(gradient.Concat(weightGradient), static x => Assert.Equal(7, x));
    }
}

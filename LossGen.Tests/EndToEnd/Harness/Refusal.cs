namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>A call that a kernel must refuse before it writes anything.</summary>
internal static class Refusal
{
    /// <summary>The spans that kernels write.</summary>
    public static readonly KernelRole[] Outputs =
    [
        KernelRole.Gradient, KernelRole.Losses, KernelRole.LogSumExp, KernelRole.Predictions, KernelRole.Probabilities,
        KernelRole.LogProbabilities, KernelRole.Entropies,
    ];

    /// <summary>
    /// The kernel throws for one of the parameters, with every text in the message, and leaves its outputs alone.
    /// </summary>
    public static void Assert<TException>(Kernel kernel, KernelCall call, KernelRole[] roles, params string[] texts)
        where TException : ArgumentException
        => Assert<TException>(kernel.Invoke, [.. Outputs.Where(call.Has)], call, roles, texts);

    /// <summary>The same of any kernel, with the outputs that it has.</summary>
    public static void Assert<TException>(
        Func<KernelCall, double> kernel,
        IReadOnlyList<KernelRole> outputs,
        KernelCall call,
        KernelRole[] roles,
        params string[] texts)
        where TException : ArgumentException
    {
        byte[][] before = Snapshot(call, outputs);
        TException exception = Xunit.Assert.ThrowsAny<TException>(() => kernel(call));
        Xunit.Assert.Contains(exception.ParamName, roles.Select(NameOf));
        Xunit.Assert.All(texts, text => Xunit.Assert.Contains(text, exception.Message, StringComparison.Ordinal));
        Xunit.Assert.Equal(before, Snapshot(call, outputs));
    }

    /// <summary>The name of a role's parameter: the role in camel case.</summary>
    public static string NameOf(KernelRole role)
    {
        string name = role.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static byte[][] Snapshot(KernelCall call, IReadOnlyList<KernelRole> outputs)
        => [.. outputs.Select(role => call[role].Snapshot())];
}

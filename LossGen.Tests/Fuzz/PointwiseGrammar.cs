namespace LossGen.Tests.Fuzz;

/// <summary>
/// Random scalar methods, each with a pointwise kernel. Parameters are called like what a kernel has itself; what the
/// parts of a declaration forbid each other is left to chance.
/// </summary>
internal sealed class PointwiseGrammar(RandomWords random, Mistake mistake)
{
    private static readonly string[] Elements = ["float", "float", "double", "Half"];

    private static readonly string[] Others = ["int", "double", "Half"];

    private static readonly string[] Names =
    [
        "x", "t", "@class", "count", "i", "left", "loss", "batch", "Block", "Block256", "Loss256", "Step256", "Run",
        "Range", "Vector256", "Unsafe", "Half", "PointwiseMath", "ElementMath", "scale", "first", "größe", "d", "Math2",
        "MemoryMarshal", "RowSum", "softplus", "System2",
    ];

    // X and Y are parameters, ?N is a number.
    private static readonly string[] Values =
    [
        "X - Y", "X * Y", "Math.Abs(X - Y)", "Math.Max(X, Y)", "Math.Clamp(X, -?N, ?N)", "Math.Exp(X) * ?N",
        "Math.Log(1 + Math.Exp(X))", "Math.Sqrt(X * X)", "(X <= Y ? X * X : ?N * X)", "Math.Pow(X, ?N)", "-X",
        "ScalarLosses.Sigmoid(X)", "ScalarLosses.Softplus(X) + ScalarLosses.Softplus(-X)", "?N",
        "(X switch { < 0 => Y, >= 1 and < 2 => ?N, _ => X })", "Math.Sin(X) / (?N + Y)", "Math.Sign(X) * Y",
        "Math.Tanh(X) - Math.CopySign(Y, X)", "1 / (1 + Math.Exp(-X))",
    ];

    private static readonly string[] Numbers = ["0.5", "2", "1.5", "0", "1", "3", "1e300", "-0.0"];

    private static readonly string[] BadValues =
        ["X % Y", "missing", "Math.Cosh(X)", "(int)X", "Loss(X)", "new double[] { X }[0]", "\"X\".Length", ""];

    private static readonly string[] BadOptions =
        ["Reduction = (Reduction)7", "VectorWidth = (VectorWidth)1", "LabelSmoothing = 0.1", "Parallel = 1"];

    private static readonly string[] Options =
    [
        "Reduction = Reduction.Sum", "Reduction = Reduction.None", "Parallel = true", "Accumulate = true",
        "EmptyMean = EmptyMean.Zero", "VectorWidth = VectorWidth.Scalar", "VectorWidth = VectorWidth.Vector128",
        "VectorWidth = VectorWidth.Vector256", "VectorWidth = VectorWidth.Vector256",
    ];

    private readonly List<string> names = [];

    /// <summary>The members of a type.</summary>
    public string Write()
    {
        for (var count = random.Of([1, 2, 2, 3]); names.Count < count;)
        {
            var name = random.Of(Names);
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        var element = random.Of(Elements);
        var options = Options.Where(_ => random.Chance(12)).ToList();
        if (mistake == Mistake.Option)
        {
            options.Add(random.Of(BadOptions));
        }

        var isReduced = !options.Contains("Reduction = Reduction.None");
        var result = mistake == Mistake.Result ? random.Of(["int", "float?", "string", "ref float"])
            : isReduced ? random.Of(["float", "double", element])
            : "void";
        var modifier = mistake == Mistake.Head ? random.Of(["", "async ", "virtual "]) : "static ";
        var end = mistake == Mistake.Body ? " => default;" : ";";
        var attribute = string.Join(", ", [mistake == Mistake.Attribute ? "\"Other\"" : "nameof(Loss)", .. options]);
        return $"public static double Loss({string.Join(", ", names.Select(static n => $"double {n}"))}) {Body()} "
            + $"[PointwiseLossKernel({attribute})] public {modifier}partial {result} Kernel("
            + $"{string.Join(", ", Parameters(element))}){end}";
    }

    private string Body()
    {
        var value = Value();
        return random.Of([0, 1, 2]) switch
        {
            0 => $"=> {value};",
            1 => $"{{ double Block512 = {Value()}; Block512 += {value}; return Block512 * Block512; }}",
            _ => $"{{ if ({random.Of(names)} > 0) {{ return {Value()}; }} return {value}; }}",
        };
    }

    private string Value() => (mistake == Mistake.ElementType ? random.Of(BadValues) : random.Of(Values))
        .Replace("X", random.Of(names), StringComparison.Ordinal)
        .Replace("Y", random.Of(names), StringComparison.Ordinal)
        .Replace("?N", random.Of(Numbers), StringComparison.Ordinal);

    private IEnumerable<string> Parameters(string element)
    {
        var parameters = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            parameters.Add(i == 0 || random.Chance(60)
                ? $"ReadOnlySpan<{(mistake == Mistake.ParameterType ? random.Of(Others) : element)}> {names[i]}"
                : $"{random.Of(["float", "double", element])} {names[i]}");
        }

        Add(70, $"Span<{element}> gradient");
        Add(20, $"Span<{element}> losses");
        Add(15, $"ReadOnlySpan<{element}> sampleWeights");
        Add(15, "ReadOnlySpan<bool> mask");
        Add(10, $"{element} outputGradient");
        Add(10, "bool accumulate");
        Add(mistake == Mistake.ParameterName ? 100 : 0, $"{element} unknown");
        if (mistake == Mistake.MissingParameter)
        {
            parameters.RemoveAt(0);
        }

        random.Shuffle(parameters);
        return parameters;

        void Add(int chance, string parameter)
        {
            if (random.Chance(chance))
            {
                parameters.Add(parameter);
            }
        }
    }
}

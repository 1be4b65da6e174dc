namespace LossGen.Tests.Fuzz;

/// <summary>Random parameters: the roles in any order, under their own names or others.</summary>
internal sealed class ParameterGrammar(LossWords loss, RandomWords random, Mistake mistake)
{
    // Among them the names of what kernels declare themselves.
    private static readonly string[] OtherNames =
        [
            "@class", "rows", "\\u0061bc", "x", "g", "m", "s", "row", "scale", "e0", "target", "totals", "Classes",
            "VectorMath", "count", "nint", "größe", "value",
        ];

    private static readonly string[] BadNames = ["Logits", "target", "weights", "_", "", "class", "logits"];

    public IEnumerable<string> Write(string element)
    {
        var names = OtherNames.ToList();
        random.Shuffle(names);
        var roles = loss.Parameters.Where(role => random.Chance(role.Chance)).ToList();
        if (roles.Exists(static role => role.Role == KernelRole.TargetProbabilities))
        {
            roles.RemoveAll(static role => role.Role == KernelRole.Targets);
        }

        if (mistake == Mistake.MissingParameter)
        {
            roles.Remove(random.Of(roles));
        }

        var hasTensors = random.Chance(12);
        var parameters = roles.Select((role, i) => Parameter(role, element, names[i], hasTensors)).ToList();
        if (mistake == Mistake.ParameterType)
        {
            var role = random.Of(roles);
            parameters[roles.IndexOf(role)] = $"{random.Of(RoleWords.BadTypes)} {NameOf(role.Role)}";
        }
        else if (mistake == Mistake.ParameterName)
        {
            parameters.Add($"{random.Of(["ReadOnlySpan<float>", "int", "Missing"])} {random.Of(BadNames)}");
        }

        random.Shuffle(parameters);
        return parameters;
    }

    private string Parameter(RoleWords role, string element, string otherName, bool hasTensors)
    {
        var wrongElement = mistake == Mistake.ElementType && random.Chance(40);
        var type = random.Of(role.Good(wrongElement ? random.Of(["float", "double", "Half", "int"]) : element));
        var isSpan = type.EndsWith('>');
        if (isSpan && hasTensors && random.Chance(60))
        {
            type = "global::System.Numerics.Tensors." + type.Replace("Span<", "TensorSpan<", StringComparison.Ordinal);
        }

        var modifier = type.StartsWith("out ", StringComparison.Ordinal) || random.Chance(85)
            ? "" : isSpan ? random.Of(["scoped ", "in ", "scoped in "])
            : "in ";
        return random.Chance(80)
            ? $"{modifier}{type} {NameOf(role.Role)}"
            : $"[KernelParameter(KernelRole.{role.Role})] {modifier}{type} {otherName}";
    }

    // What is passed tells the result of the z-loss from its factor.
    private static string NameOf(KernelRole role) => role == KernelRole.ZLossResult ? "zLoss"
        : char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];
}

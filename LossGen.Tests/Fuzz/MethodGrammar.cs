namespace LossGen.Tests.Fuzz;

/// <summary>
/// Random methods with the attribute. What the parts of a declaration forbid each other is left to chance.
/// </summary>
internal sealed class MethodGrammar(RandomWords random, Mistake mistake)
{
    private readonly LossWords _loss = random.Of(LossWords.All);

    private static readonly string[] Elements = ["float", "float", "double", "Half"];

    private static readonly string[] Accessibilities =
        ["public", "public", "internal", "private", "internal protected", "protected internal", "private protected"];

    private static readonly string[] Names =
        [
            "Loss", "Loss", "CrossEntropy", "@event", "Run", "Rows256", "Größe", "loss", "VectorMath", "\\u004Coss",
            "Loss__1", "Max256", "ToString", "classes",
        ];

    private static readonly string[] BadHeads =
    [
        "public partial #", "public static #", "static partial #", "public static async partial #",
        "public static extern partial #", "public static virtual partial #", "public abstract partial #",
        "public static readonly partial #", "partial #", "#", "public private static partial #",
        "public static static partial #", "public partial static #", "protected override partial #",
    ];

    private static readonly string[] BadResults =
        [
            "int", "ref float", "ref readonly double", "float?", "Missing", "System.Threading.Tasks.Task<float>",
            "string", "float[]", "Span<float>", "decimal", "",
        ];

    private static readonly string[] BadEnds =
        [" => 0;", " { return default; }", " { }", "", ";;", " where T : struct;"];

    public string Write()
    {
        var element = random.Of(Elements);
        var options = Options();
        var result = Result(element, options);
        var end = mistake == Mistake.Body ? random.Of(BadEnds) : ";";
        var name = random.Of(Names) + (mistake == Mistake.Generic ? "<T>" : "");
        var attribute = Attribute(options);
        var head = Head($"{result} {name}");
        var parameters = string.Join(", ", new ParameterGrammar(_loss, random, mistake).Write(element));
        return $"{attribute} {head}({parameters}){end}";
    }

    private List<string> Options()
    {
        var options = _loss.Options
            .Where(option => random.Chance(option.Chance))
            .Select(option => $"{option.Name} = {random.Of(option.Good)}")
            .ToList();
        if (_loss.Always.Length > 0)
        {
            options.Add(_loss.Always);
        }

        if (mistake == Mistake.Option)
        {
            var option = random.Of(_loss.Options);
            options.Add($"{option.Name} = {random.Of(option.Bad)}");
        }

        random.Shuffle(options);
        return options;
    }

    private string Attribute(List<string> options)
    {
        var name = random.Of(
            [_loss.Name, _loss.Name, $"LossGen.{_loss.Name}Attribute", $"global::LossGen.{_loss.Name}"]);
        var text = options.Count == 0 && random.Chance(70) ? name : $"{name}({string.Join(", ", options)})";
        text = random.Chance(10) ? $"method: Obsolete, {text}" : text;
        return mistake == Mistake.Attribute
            ? random.Of(
                [
                    $"[{text}][{name}]", $"[return: {text}]", $"[{name}(5)]", $"[{name}(Missing = 1)]", $"[{text}",
                    $"[{name}(Classes =)]",
                ])
            : $"[{text}]";
    }

    private string Result(string element, List<string> options)
    {
        if (mistake == Mistake.Result)
        {
            return random.Of(BadResults);
        }

        var isReduced = _loss.Roles.Reduces
            && !options.Exists(static o => o.EndsWith("Reduction.None", StringComparison.Ordinal));
        return isReduced ? random.Of(["float", "double", "double", element, "void"]) : "void";
    }

    private string Head(string signature)
    {
        var head = mistake == Mistake.Head
            ? random.Of(BadHeads)
            : $"{random.Of(Accessibilities)} static {random.Of(["", "", "", "unsafe ", "new "])}partial #";
        return head.Replace("#", signature, StringComparison.Ordinal);
    }
}

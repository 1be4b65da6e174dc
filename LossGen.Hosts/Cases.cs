using static LossGen.Hosts.Inputs;
using static LossGen.Hosts.Outputs;

namespace LossGen.Hosts;

/// <summary>Every kernel with its inputs.</summary>
internal static class Cases
{
    private delegate float SingleLoss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    private delegate double DoubleLoss(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    private delegate float PointwiseLoss(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient);

    /// <summary>A name, and the hash of all that the kernel returns and writes for some inputs.</summary>
    public static IEnumerable<(string Name, Func<Inputs, string> Run)> All { get; } =
    [
        ("cross-entropy, float", Of(Losses.Single)),
        ("cross-entropy, double", Of(Losses.Double)),
        ("cross-entropy, Half", OfHalf),
        ("cross-entropy, bfloat16", OfBFloat16),
        ("label smoothing, class weights, z-loss", Smoothed),
        ("focal loss", Of(Losses.Focal)),
        ("soft cap", Of(Losses.Capped)),
        ("scale, double", Of(Losses.Scaled)),
        ("entropy", WithEntropy),
        ("generalised", Of(Losses.Generalized)),
        ("softmax", Softmax),
        ("log-softmax, double", LogSoftmax),
        ("distillation", Distillation),
        ("Jensen-Shannon, double", JensenShannon),
        ("linear cross-entropy", Head),
        ("binary cross-entropy", Pointwise((x, y, g) => Losses.BinaryCrossEntropy(x, y, 3, g))),
        ("log-cosh, double", LogCosh),
        ("sine, power, tanh", Pointwise(Losses.WaveLoss)),
        ("in an interface", Of(IPlace.InInterface)),
        ("in a ref struct", Of(StackPlace.InRefStruct)),
        ("in a nested generic type", Of(Place<string>.Nested.InNestedType)),
    ];

    /// <summary>Those that take ten classes only.</summary>
    public static IEnumerable<(string Name, Func<Inputs, string> Run)> OfTenClasses { get; } =
    [
        ("ten classes, float", Of(Losses.TenClasses)),
        ("ten classes, double", Of(Losses.TenClassesOfDouble)),
    ];

    private static Func<Inputs, string> Of(SingleLoss loss) => inputs =>
    {
        float[] gradient = new float[inputs.Logits.Length];
        return Hash(loss(Singles(inputs.Logits), inputs.Targets, gradient), Wide(gradient));
    };

    private static Func<Inputs, string> Of(DoubleLoss loss) => inputs =>
    {
        double[] gradient = new double[inputs.Logits.Length];
        return Hash(loss(inputs.Logits, inputs.Targets, gradient), gradient);
    };

    private static Func<Inputs, string> Pointwise(PointwiseLoss loss) => inputs =>
    {
        float[] gradient = new float[inputs.Logits.Length];
        return Hash(loss(Singles(inputs.Logits), Singles(inputs.TeacherLogits), gradient), Wide(gradient));
    };

    private static string OfHalf(Inputs inputs)
    {
        Half[] logits = Array.ConvertAll(inputs.Logits, logit => (Half)logit);
        return Hash(Losses.OfHalf(logits, inputs.Targets, logits), Wide(logits));
    }

    private static string OfBFloat16(Inputs inputs)
    {
        BFloat16[] logits = Array.ConvertAll(inputs.Logits, logit => (BFloat16)logit);
        return Hash(Losses.OfBFloat16(logits, inputs.Targets, logits), Wide(logits));
    }

    private static string Smoothed(Inputs inputs)
    {
        float[] gradient = new float[inputs.Logits.Length];
        float loss = Losses.Smoothed(Singles(inputs.Logits), inputs.Targets, Singles(inputs.Weights), gradient);
        return Hash(loss, Wide(gradient));
    }

    private static string WithEntropy(Inputs inputs)
    {
        float[] entropies = new float[inputs.Rows];
        float[] gradient = new float[inputs.Logits.Length];
        float loss = Losses.WithEntropy(Singles(inputs.Logits), inputs.Targets, entropies, gradient);
        return Hash(loss, Wide(entropies), Wide(gradient));
    }

    private static string Softmax(Inputs inputs)
    {
        float[] probabilities = new float[inputs.Logits.Length];
        Losses.Softmax(Singles(inputs.Logits), inputs.Classes, probabilities);
        return Hash(0, Wide(probabilities));
    }

    private static string LogSoftmax(Inputs inputs)
    {
        double[] logProbabilities = new double[inputs.Logits.Length];
        Losses.LogSoftmax(inputs.Logits, inputs.Classes, logProbabilities);
        return Hash(0, logProbabilities);
    }

    private static string Distillation(Inputs inputs)
    {
        float[] gradient = new float[inputs.Logits.Length];
        float loss = Losses.Distillation(
            Singles(inputs.Logits), Singles(inputs.TeacherLogits), inputs.Classes, gradient);
        return Hash(loss, Wide(gradient));
    }

    private static string JensenShannon(Inputs inputs)
    {
        double[] gradient = new double[inputs.Logits.Length];
        double loss = Losses.JensenShannon(inputs.Logits, inputs.TeacherLogits, inputs.Classes, gradient);
        return Hash(loss, gradient);
    }

    private static string LogCosh(Inputs inputs)
    {
        double[] gradient = new double[inputs.Logits.Length];
        return Hash(Losses.LogCosh(inputs.Logits, inputs.TeacherLogits, gradient), gradient);
    }

    // As many features as rows: the weight is then as large as the teacher's logits.
    private static string Head(Inputs inputs)
    {
        float[] hidden = Singles(new Inputs(inputs.Rows, inputs.Rows).Logits);
        float[] weight = Singles(inputs.TeacherLogits);
        float[] hiddenGradient = new float[hidden.Length];
        float[] weightGradient = new float[weight.Length];
        float loss = Losses.Head(hidden, weight, inputs.Targets, hiddenGradient, weightGradient);
        return Hash(loss, Wide(hiddenGradient), Wide(weightGradient));
    }
}

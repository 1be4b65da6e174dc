// Direct preference optimisation (DPO) from two kernels. One gives the loss of each token; the other takes the
// derivative with respect to that loss, token by token, and gives the gradient. Other preference losses (IPO, SimPO)
// change Loss and Slope alone.
using LossGen;

const int Tokens = 6, Classes = 32, Size = Tokens * Classes;
const float Beta = 0.1f;

var random = new Random(7);
var chosen = Enumerable.Range(0, Tokens).Select(_ => random.Next(Classes)).ToArray();
var rejected = Enumerable.Range(0, Tokens).Select(_ => random.Next(Classes)).ToArray();
rejected[^1] = -100;    // the shorter answer is padded: padding adds nothing

// The policy's logits of both answers. The reference is the policy as it was.
var logits = Enumerable.Range(0, 2 * Size).Select(_ => (float)random.NextDouble()).ToArray();
int[] targets = [.. chosen, .. rejected];
var (chosenReference, rejectedReference) = LogProbabilities(logits);
var gradient = new float[2 * Size];
var outputGradient = new float[2 * Tokens];

var first = Loss(logits);
Backward(logits);
var (analytic, numeric) = (gradient[5], Difference(5));
Console.WriteLine($"derivative of one logit   by the kernel {analytic:E4}   by differences {numeric:E4}");
for (var step = 0; step < 100; step++)
{
    Backward(logits);
    for (var i = 0; i < logits.Length; i++)
    {
        logits[i] -= 20 * gradient[i];
    }
}

var (chosenNow, rejectedNow) = LogProbabilities(logits);
var last = Loss(logits);
Console.WriteLine($"DPO loss                  {first:F6} before (ln 2), {last:F6} after");
Console.WriteLine($"log p of the chosen       {chosenReference:F3} before, {chosenNow:F3} after");
Console.WriteLine($"log p of the rejected     {rejectedReference:F3} before, {rejectedNow:F3} after");
return Math.Abs(first - Math.Log(2)) < 1e-6 && last < first && Math.Abs(analytic - numeric) < 1e-5 ? 0 : 1;

(double Chosen, double Rejected) LogProbabilities(float[] x)
{
    var losses = new float[2 * Tokens];
    Losses.OfTokens(x, targets, losses);
    return (-losses.Take(Tokens).Sum(l => (double)l), -losses.Skip(Tokens).Sum(l => (double)l));
}

double Margin(float[] x)
{
    var (policyChosen, policyRejected) = LogProbabilities(x);
    return Beta * (policyChosen - chosenReference - (policyRejected - rejectedReference));
}

// -log sigmoid(margin), and its slope.
double Loss(float[] x) => Math.Log(1 + Math.Exp(-Margin(x)));

double Slope(double margin) => -1 / (1 + Math.Exp(margin));

// The margin falls by Beta for each unit of a chosen token's loss, and rises by it for each of a rejected one's.
void Backward(float[] x)
{
    var slope = (float)Slope(Margin(x));
    outputGradient.AsSpan(0, Tokens).Fill(-Beta * slope);
    outputGradient.AsSpan(Tokens).Fill(Beta * slope);
    Losses.Backward(x, targets, outputGradient, gradient);
}

double Difference(int index)
{
    const float step = 1e-2f;
    float[] up = [.. logits], down = [.. logits];
    up[index] += step;
    down[index] -= step;
    return (Loss(up) - Loss(down)) / (up[index] - down[index]);
}

internal static partial class Losses
{
    [CrossEntropyKernel(Classes = 32, Reduction = Reduction.None)]
    public static partial void OfTokens(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses);

    [CrossEntropyKernel(Classes = 32, Reduction = Reduction.None)]
    public static partial void Backward(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> outputGradient,
        Span<float> gradient);
}

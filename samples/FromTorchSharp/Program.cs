// TorchSharp's cross-entropy and its gradient beside LossGen's, over the memory of the same tensors.
using System.Runtime.InteropServices;
using LossGen;
using TorchSharp;

if (Loads())
{
    return OfTensors();
}

Console.WriteLine("TorchSharp's native library does not load here; on Linux it needs the C++ runtime of GCC 13.");
Console.WriteLine("LossGen is compared with the figures that PyTorch gives for the same call.");
var gradient = new float[6];
var loss = Losses.CrossEntropy([2f, 1f, 0.1f, 0.5f, 2.5f, 0.3f], [0L, 1L], gradient);
return Compare([0.3185397f, -0.1704994f, 0.1212165f, 0.0492829f], [loss, .. gradient[..3]]);

static int OfTensors()
{
    using var logits = torch.tensor([2f, 1f, 0.1f, 0.5f, 2.5f, 0.3f], 2, 3, requires_grad: true);
    using var targets = torch.tensor([0L, 1L]);
    using var theirs = torch.nn.functional.cross_entropy(logits, targets);
    theirs.backward();

    // The memory of a tensor as a span. It has the order of the elements only where the tensor is contiguous.
    using var contiguous = logits.detach().contiguous();
    var gradient = new float[6];
    var ours = Losses.CrossEntropy(
        MemoryMarshal.Cast<byte, float>(contiguous.bytes), MemoryMarshal.Cast<byte, long>(targets.bytes), gradient);

    var expected = MemoryMarshal.Cast<byte, float>(logits.grad!.contiguous().bytes);
    return Compare([theirs.item<float>(), .. expected[..3]], [ours, .. gradient[..3]]);
}

static int Compare(float[] theirs, float[] ours)
{
    Console.WriteLine($"PyTorch  {Text(theirs)}");
    Console.WriteLine($"LossGen  {Text(ours)}");
    return theirs.Zip(ours).All(pair => Math.Abs(pair.First - pair.Second) < 2e-6) ? 0 : 1;
}

static string Text(float[] values)
    => $"loss {values[0]:F6}, gradient of the first row {values[1]:F6}, {values[2]:F6}, {values[3]:F6}";

// TorchSharp prints a page about every folder it looks into.
static bool Loads()
{
    var output = Console.Out;
    Console.SetOut(TextWriter.Null);
    try
    {
        torch.manual_seed(1);
        return true;
    }
    catch (Exception exception) when (exception is NotSupportedException or TypeInitializationException)
    {
        return false;
    }
    finally
    {
        Console.SetOut(output);
    }
}

// With "using static TorchSharp.torch.nn" there are two types named Reduction; LossGen.Reduction says which.
internal static partial class Losses
{
    [CrossEntropyKernel(Classes = 3, Reduction = LossGen.Reduction.Mean)]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, Span<float> gradient);
}

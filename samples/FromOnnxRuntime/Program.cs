// ONNX Runtime's SoftmaxCrossEntropyLoss beside LossGen's, over the memory of the same tensors.
using System.Numerics.Tensors;
using LossGen;
using Microsoft.ML.OnnxRuntime;

using var session = new InferenceSession(Model.Bytes());
using var logits = OrtValue.CreateTensorValueFromMemory([2f, 1f, 0.1f, 0.5f, 2.5f, 0.3f], [2, 3]);
using var targets = OrtValue.CreateTensorValueFromMemory([0L, 1L], [2]);

// Spans over what ONNX Runtime holds: no copy.
var theirs = Run(logits, targets);
var gradient = new float[6];
var ours = Losses.CrossEntropy(
    logits.GetTensorDataAsSpan<float>(), targets.GetTensorDataAsSpan<long>(), gradient);
Console.WriteLine($"loss               ONNX Runtime {theirs:F6}   LossGen {ours:F6}");

// Tensor spans bring their shapes with them, so a wrong one is found.
#pragma warning disable SYSLIB5001 // tensor spans are experimental in ONNX Runtime's interface
var ofTensors = Losses.OfTensors(
    logits.GetTensorDataAsTensorSpan<float>(), targets.GetTensorDataAsTensorSpan<long>());
#pragma warning restore SYSLIB5001
Console.WriteLine($"of tensor spans                            LossGen {ofTensors:F6}");

// Trap: a label of -1 is an error here. There it is the last class.
using var wrong = OrtValue.CreateTensorValueFromMemory([0L, -1L], [2]);
using var last = OrtValue.CreateTensorValueFromMemory([0L, 2L], [2]);
Console.WriteLine($"labels 0, -1       ONNX Runtime {Said(() => Run(logits, wrong))}");
Console.WriteLine($"labels 0, 2        ONNX Runtime {Said(() => Run(logits, last))}");
Console.WriteLine($"labels 0, -1       LossGen      {Said(() => Losses.CrossEntropy(
    logits.GetTensorDataAsSpan<float>(), wrong.GetTensorDataAsSpan<long>(), gradient))}");

return Math.Abs(theirs - ours) < 1e-6 && ours == ofTensors ? 0 : 1;

float Run(OrtValue x, OrtValue t)
{
    using var options = new RunOptions();
    using var results = session.Run(options, ["x", "t"], [x, t], ["y"]);
    return results[0].GetTensorDataAsSpan<float>()[0];
}

static string Said(Func<float> loss)
{
    try
    {
        return loss().ToString("F6");
    }
    catch (Exception exception)
    {
        return exception.Message;
    }
}

internal static partial class Losses
{
    // ONNX has no ignore index unless the model sets one; without NoIgnoreIndex, -100 is ignored here.
    [CrossEntropyKernel(Classes = 3, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, Span<float> gradient);

    [CrossEntropyKernel(IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    public static partial float OfTensors(ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<long> targets);
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Peers.Outside;

/// <summary>Another library in a process of its own, asked for one sample after another.</summary>
internal sealed class OutsidePeer : IDisposable
{
    private readonly Process process;

    private OutsidePeer(Process process, string version)
    {
        this.process = process;
        Version = version;
    }

    /// <summary>What it calls itself.</summary>
    public string Version { get; }

    /// <summary>libtorch through Python; <c>LOSSGEN_PYTHON</c> names another interpreter than <c>python3</c>.</summary>
    public static OutsidePeer? Torch()
        => TryStart(Environment.GetEnvironmentVariable("LOSSGEN_PYTHON") ?? "python3", "libtorch.py");

    /// <summary>ONNX Runtime through Node; <c>NODE_PATH</c> says where onnxruntime-node is.</summary>
    public static OutsidePeer? OnnxRuntime() => TryStart("node", "onnxruntime.cjs");

    /// <summary>Times some calls.</summary>
    /// <param name="request">What to call: kind, rows, classes, inner.</param>
    /// <returns>Seconds of a call.</returns>
    public double Sample(string request)
    {
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"{Version} ended: {process.StandardError.ReadToEnd()}");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    // Whoever has neither program nor library prints no version.
    private static OutsidePeer? TryStart(string program, string script)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Peers", "Outside", script);
        ProcessStartInfo start = new(program, [path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Contest.CountsProcessorTime)
        {
            start.Environment["LOSSGEN_CLOCK"] = "processor";
        }

        try
        {
            var process = Process.Start(start);
            return process?.StandardOutput.ReadLine() is { Length: > 0 } version ? new(process, version) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

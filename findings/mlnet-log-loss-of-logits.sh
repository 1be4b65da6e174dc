#!/usr/bin/env bash
# Library: Microsoft.ML 5.0.1 (NuGet), MulticlassClassification.Evaluate on a score column that holds logits.
#
# Expected: LogLoss is -ln p of the label, p being "the probability returned by the classifier", says its documentation. Scores
#   that are not probabilities, because they exceed 1 or do not add up to 1, are refused, normalised or reported:
#   scikit-learn's log_loss warns about them.
# Happens: a score above 1 counts as the probability 1, one below 0 as 1e-15, and the others as they are. Three rows that
#   are all wrong, with a logit above 1 at the label and a larger one elsewhere, have a log-loss of 0 and a LogLossReduction
#   of 1, the values of a perfect model, beside an accuracy of 0.
# Why it matters: a network's last layer gives logits, and an ONNX model is often exported before its softmax. Apply the
#   softmax first, or compute the cross-entropy from the logits.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='logits: accuracy 0.000, log-loss 0.000, log-loss reduction 1.000
their softmax: accuracy 0.000, log-loss 1.349, log-loss reduction -0.228'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

cat > probe.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.ML" Version="[5.0.1]" />
  </ItemGroup>
</Project>
END

cat > Program.cs <<'END'
using Microsoft.ML;
using Microsoft.ML.Data;

var ml = new MLContext(seed: 0);

// The label of a row is its number; the next class has the largest logit.
float[][] logits = [[2, 3, 0], [0, 2, 3], [3, 0, 2]];
Print("logits", logits);
Print("their softmax", [.. logits.Select(static row =>
{
    var sum = row.Sum(static x => MathF.Exp(x));
    return row.Select(x => MathF.Exp(x) / sum).ToArray();
})]);

void Print(string name, float[][] scores)
{
    var rows = scores.Select(static (score, row) => new Row
    {
        Label = (uint)row,
        PredictedLabel = (uint)(row + 1) % 3,
        Score = score,
    });
    var metrics = ml.MulticlassClassification.Evaluate(ml.Data.LoadFromEnumerable(rows));
    Console.WriteLine($"{name}: accuracy {metrics.MicroAccuracy:F3}, log-loss {metrics.LogLoss:F3}, "
        + $"log-loss reduction {metrics.LogLossReduction:F3}");
}

internal sealed class Row
{
    [KeyType(3)]
    public uint Label { get; set; }

    [KeyType(3)]
    public uint PredictedLabel { get; set; }

    [VectorType(3)]
    public float[] Score { get; set; } = [];
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

#!/usr/bin/env bash
# Library: Microsoft.ML 5.0.1 (NuGet), LogLoss of BinaryClassification.Evaluate and of
#   MulticlassClassification.Evaluate.
#
# Expected: two predictions that give the right class a probability of 1/2 have a log-loss of ln 2 = 0.693, whichever
#   of the two evaluators looks at them. The documentation of CalibratedBinaryClassificationMetrics.LogLoss gives the
#   formula with ln.
# Happens: the binary evaluator takes the logarithm to base 2 and says 1; the multiclass evaluator says 0.693.
# Why it matters: a binary log-loss from ML.NET is 1.44 times the cross-entropy of everything else, ML.NET's own
#   multiclass metric included, and no warning or name says that it is in bits.
# Seen: binary 1.000, multiclass 0.693.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='probability 0.5 of the right class: binary 1.000, multiclass 0.693, -ln p 0.693
probability 0.9 of the right class: binary 0.152, multiclass 0.105, -ln p 0.105'

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
foreach (var p in new[] { 0.5f, 0.9f })
{
    var binary = ml.BinaryClassification.Evaluate(ml.Data.LoadFromEnumerable(new[]
    {
        new Binary { Label = true, Probability = p, Score = 0, PredictedLabel = true },
        new Binary { Label = false, Probability = 1 - p, Score = 0, PredictedLabel = false },
    }));

    // The same two rows. Keys are loaded from objects counting from 0.
    var multiclass = ml.MulticlassClassification.Evaluate(ml.Data.LoadFromEnumerable(new[]
    {
        new Multiclass { Label = 1, Score = [1 - p, p], PredictedLabel = 1 },
        new Multiclass { Label = 0, Score = [p, 1 - p], PredictedLabel = 0 },
    }));

    Console.WriteLine(
        $"probability {p} of the right class: binary {binary.LogLoss:F3}, multiclass {multiclass.LogLoss:F3}, "
        + $"-ln p {-MathF.Log(p):F3}");
}

internal sealed class Binary
{
    public bool Label { get; set; }
    public float Probability { get; set; }
    public float Score { get; set; }
    public bool PredictedLabel { get; set; }
}

internal sealed class Multiclass
{
    [KeyType(2)]
    public uint Label { get; set; }
    [VectorType(2)]
    public float[] Score { get; set; } = [];
    [KeyType(2)]
    public uint PredictedLabel { get; set; }
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

#!/usr/bin/env bash
# Library: Microsoft.ML 5.0.1 (NuGet), AreaUnderPrecisionRecallCurve of BinaryClassification.EvaluateNonCalibrated.
#
# Expected: a metric of a ranking does not depend on the order of the rows. A model that gives every row the same score
#   has one threshold, so its precision is the share of the positives at every recall: with 5 % positives the area is
#   0.05, which is what scikit-learn's average_precision_score gives. The area under the ROC curve beside it is 0.5.
# Happens: rows with equal scores are ranked as they come. With the positives first in the data the constant model has
#   an area of 1, the value of a perfect one; with the positives last 0.025. A stump with two scores has 0.838 or
#   0.083. The area under the ROC curve counts ties rightly and is the same in every order.
# Why it matters: files are often sorted by class, and trees, votes and probabilities rounded to 0 and 1 give few
#   distinct scores. The documentation recommends this metric for imbalanced data, and AutoML can optimise it. Shuffle
#   the rows before you evaluate: the result is then about right.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='one score, positives first: precision-recall 1.000, ROC 0.500
one score, positives last: precision-recall 0.025, ROC 0.500
one score, positives spread: precision-recall 0.050, ROC 0.500
two scores, positives first: precision-recall 0.838, ROC 0.800
two scores, positives last: precision-recall 0.083, ROC 0.800'

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

var ml = new MLContext(seed: 0);

// 1,000 rows, one in twenty of them positive.
Print("one score, positives first", row => row < 50, (_, _) => 0.5f);
Print("one score, positives last", row => row >= 950, (_, _) => 0.5f);
Print("one score, positives spread", row => row % 20 == 10, (_, _) => 0.5f);

// A stump that is right in four rows of five of either class: 0.149, by the definition of scikit-learn.
Print("two scores, positives first", row => row < 50, Stump);
Print("two scores, positives last", row => row >= 950, Stump);

static float Stump(int row, bool label) => row % 5 < 4 == label ? 0.9f : 0.1f;

void Print(string name, Func<int, bool> label, Func<int, bool, float> score)
{
    var rows = Enumerable.Range(0, 1000).Select(row => new Row
    {
        Label = label(row),
        Score = score(row, label(row)),
        PredictedLabel = score(row, label(row)) >= 0.5f,
    });
    var metrics = ml.BinaryClassification.EvaluateNonCalibrated(ml.Data.LoadFromEnumerable(rows));
    Console.WriteLine($"{name}: precision-recall {metrics.AreaUnderPrecisionRecallCurve:F3}, "
        + $"ROC {metrics.AreaUnderRocCurve:F3}");
}

internal sealed class Row
{
    public bool Label { get; set; }
    public float Score { get; set; }
    public bool PredictedLabel { get; set; }
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

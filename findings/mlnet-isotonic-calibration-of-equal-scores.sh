#!/usr/bin/env bash
# Library: Microsoft.ML 5.0.1 (NuGet), BinaryClassification.Calibrators.Isotonic.
#
# Expected: isotonic regression is the monotone function with the least squared error. If the share of positives already
#   rises with the score, it is that share, for each score, whatever the order of the rows. scikit-learn's
#   IsotonicRegression averages rows with equal scores first.
# Happens: rows with equal scores are pooled one by one. If the first of them is a negative, it joins the block of the
#   scores below, and the others follow it there, as they have the same score. So scores that are in the right order are
#   merged, other ones for another order of the rows. Of ten scores with the shares 0, 0.1 ... 0.9, the one with 0.3
#   comes out as 0.5, 0.3 or 0.35, and the one with 0 never as 0.
# Why it matters: trees, votes and rounded probabilities give equal scores, and calibration is there to correct a
#   probability. Here it makes a perfect one worse, without a sign. A small random number added to each score avoids it.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='5 rows, share of positives: 0.50 0.67
5 rows, positives first: 0.50 0.67
5 rows, negatives first: 0.60 0.60
1000 rows, share of positives: 0.00 0.10 0.20 0.30 0.40 0.50 0.60 0.70 0.80 0.90
1000 rows, score by score in turn: 0.10 0.10 0.10 0.50 0.50 0.50 0.50 0.50 0.85 0.85
1000 rows, positives first: 0.05 0.05 0.30 0.30 0.30 0.70 0.70 0.70 0.70 0.70
1000 rows, negatives first: 0.10 0.10 0.10 0.35 0.35 0.60 0.60 0.60 0.80 0.90'

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

// One positive in two rows of score 0, and two in three rows of score 1.
Row[] few = [new(0, true), new(0, false), new(1, true), new(1, true), new(1, false)];
Print("5 rows, share of positives", Shares(few));
Print("5 rows, positives first", Calibrated(few));
Print("5 rows, negatives first", Calibrated([.. few.Reverse()]));

// A hundred rows of each score from 0 to 9, of which 0, 10, 20 ... 90 are positive.
Row[] many = [.. Enumerable.Range(0, 1000).Select(row => new Row(row % 10, row / 10 < row % 10 * 10))];
Print("1000 rows, share of positives", Shares(many));
Print("1000 rows, score by score in turn", Calibrated(many));
Print("1000 rows, positives first", Calibrated([.. many.OrderByDescending(row => row.Label)]));
Print("1000 rows, negatives first", Calibrated([.. many.OrderBy(row => row.Label)]));

float[] Calibrated(Row[] rows)
{
    var calibrator = ml.BinaryClassification.Calibrators.Isotonic().Fit(ml.Data.LoadFromEnumerable(rows));
    var scores = rows.Select(row => row.Score).Distinct().Order().Select(score => new Row(score, false));
    var scored = calibrator.Transform(ml.Data.LoadFromEnumerable(scores));
    return [.. ml.Data.CreateEnumerable<Prediction>(scored, reuseRowObject: false).Select(row => row.Probability)];
}

static float[] Shares(Row[] rows) => [.. rows.GroupBy(row => row.Score).OrderBy(group => group.Key)
    .Select(group => (float)group.Average(row => row.Label ? 1 : 0))];

static void Print(string name, float[] values)
    => Console.WriteLine($"{name}: {string.Join(' ', values.Select(value => value.ToString("F2")))}");

internal sealed class Row(float score, bool label)
{
    public Row()
        : this(0, false)
    {
    }

    public float Score { get; set; } = score;

    public bool Label { get; set; } = label;
}

internal sealed class Prediction
{
    public float Probability { get; set; }
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

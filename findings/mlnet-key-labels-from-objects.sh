#!/usr/bin/env bash
# Library: Microsoft.ML 5.0.1 (NuGet), LoadFromEnumerable and CreateEnumerable with a [KeyType] label.
#
# Expected: a label column of three classes takes the keys 1, 2 and 3, and 0 for a missing label. So says the
#   documentation of KeyDataViewType, by this very example, and so count the keys that MapValueToKey makes and
#   CreateEnumerable returns. What was loaded comes back the same through the same class.
# Happens: LoadFromEnumerable counts from 0 and adds 1, and CreateEnumerable does not take it off again. Keys 1, 2, 3
#   come back as 2, 3 and 0: each label is the next class, and the last class is missing, without an error.
# Why it matters: labels that made the round trip through objects score against the wrong class, rows of the last
#   class drop out of the log-loss, and it stays a plausible number.
# Seen: keys 1 2 3 come back as 2 3 0. Rows that give the right class a probability of 0.8 have a log-loss of 2.303,
#   -ln 0.1 over two rows of three; with the keys 0 1 2 it is 0.223, -ln 0.8.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='MapValueToKey gives a b c the keys 1 2 3
keys 0 1 2 come back as 1 2 3, log-loss 0.223
keys 1 2 3 come back as 2 3 0, log-loss 2.303'

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

var names = ml.Data.LoadFromEnumerable(new[] { "a", "b", "c" }.Select(name => new Named { Name = name }));
var mapped = ml.Transforms.Conversion.MapValueToKey("Label", "Name").Fit(names).Transform(names);
Console.WriteLine($"MapValueToKey gives a b c the keys {Keys(mapped)}");

foreach (var first in new uint[] { 0, 1 })
{
    // Row i gives class i a probability of 0.8.
    var rows = Enumerable.Range(0, 3).Select(row => new Row
    {
        Label = first + (uint)row,
        PredictedLabel = first + (uint)row,
        Score = [.. Enumerable.Range(0, 3).Select(column => column == row ? 0.8f : 0.1f)],
    }).ToArray();
    var data = ml.Data.LoadFromEnumerable(rows);
    var metrics = ml.MulticlassClassification.Evaluate(data);
    Console.WriteLine(
        $"keys {string.Join(' ', rows.Select(row => row.Label))} come back as {Keys(data)}, "
        + $"log-loss {metrics.LogLoss:F3}");
}

string Keys(IDataView data)
    => string.Join(' ', ml.Data.CreateEnumerable<Labelled>(data, reuseRowObject: false).Select(row => row.Label));

internal sealed class Named
{
    public string Name { get; set; } = "";
}

internal class Labelled
{
    [KeyType(3)]
    public uint Label { get; set; }
}

internal sealed class Row : Labelled
{
    [VectorType(3)]
    public float[] Score { get; set; } = [];
    [KeyType(3)]
    public uint PredictedLabel { get; set; }
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

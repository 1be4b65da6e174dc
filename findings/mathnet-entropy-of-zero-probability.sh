#!/usr/bin/env bash
# Library: MathNet.Numerics 5.0.0 (NuGet), Entropy of the distributions Categorical and Bernoulli.
#
# Expected: the entropy of a distribution that is certain of its outcome is 0, and a class of probability 0 adds
#   nothing to an entropy: 0 log 0 counts as 0, its limit. The documentation calls the property the entropy of the
#   distribution, and the constructors take probabilities of 0.
# Happens: one class of probability 0 makes the whole entropy NaN.
# Why it matters: softmax with a masked class (a logit of -infinity) has probabilities of exactly 0, as has a one-hot
#   target. The entropy of such rows, as a bonus in a loss or as a measure of certainty, is NaN.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='Categorical (0.5, 0.5): 0.693
Categorical (0.5, 0.5, 0): NaN
Categorical (1, 0): NaN
Bernoulli 0.5: 0.693
Bernoulli 1: NaN'

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
    <PackageReference Include="MathNet.Numerics" Version="[5.0.0]" />
  </ItemGroup>
</Project>
END

cat > Program.cs <<'END'
using MathNet.Numerics.Distributions;

foreach (var p in new double[][] { [0.5, 0.5], [0.5, 0.5, 0], [1, 0] })
    Console.WriteLine($"Categorical ({string.Join(", ", p)}): {new Categorical(p).Entropy:F3}");
foreach (var p in new[] { 0.5, 1 })
    Console.WriteLine($"Bernoulli {p}: {new Bernoulli(p).Entropy:F3}");
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

#!/usr/bin/env bash
# Library: MathNet.Numerics 5.0.0 (NuGet), the distribution Multinomial.
#
# Expected: Multinomial takes "an array of nonnegative ratios: this array does not need to be normalized", and so does
#   Categorical, in the same words. So the class counts 5, 3 and 2 are the same distribution as 0.5, 0.3 and 0.2. In
#   Categorical they are.
# Happens: IsValidParameterSet accepts them, and the samples are right, but Probability, ProbabilityLn, Mean and
#   Variance take the ratios for probabilities. One draw of each class has a probability of 180, the mean of three draws
#   is 15, and a variance is negative. No exception is raised.
# Why it matters: -ProbabilityLn is the loss of a model of counts, and the ratios at hand are counts, or exponentials of
#   logits. The loss is then too small by n log of their sum, each row by another one. Divide by the sum before.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='0.5, 0.3, 0.2: valid True
0.5, 0.3, 0.2: Categorical, probability of the first class 0.500
0.5, 0.3, 0.2: 3 draws, one of each class: probability 0.180, logarithm -1.715
0.5, 0.3, 0.2: 3 draws, the first class: mean 1.500, variance 0.750, mean of samples 1.5
5, 3, 2: valid True
5, 3, 2: Categorical, probability of the first class 0.500
5, 3, 2: 3 draws, one of each class: probability 180.000, logarithm 5.193
5, 3, 2: 3 draws, the first class: mean 15.000, variance -60.000, mean of samples 1.5'

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

const int Draws = 3;
foreach (var ratios in new double[][] { [0.5, 0.3, 0.2], [5, 3, 2] })
{
    var name = string.Join(", ", ratios);
    var categorical = new Categorical(ratios);
    var multinomial = new Multinomial(ratios, Draws, new Random(1));
    var samples = multinomial.Samples().Take(10_000).Average(static sample => sample[0]);
    Console.WriteLine($"{name}: valid {Multinomial.IsValidParameterSet(ratios, Draws)}");
    Console.WriteLine($"{name}: Categorical, probability of the first class {categorical.Probability(0):F3}");
    Console.WriteLine($"{name}: {Draws} draws, one of each class: probability "
        + $"{multinomial.Probability([1, 1, 1]):F3}, logarithm {multinomial.ProbabilityLn([1, 1, 1]):F3}");
    Console.WriteLine($"{name}: {Draws} draws, the first class: mean {multinomial.Mean[0]:F3}, "
        + $"variance {multinomial.Variance[0]:F3}, mean of samples {samples:F1}");
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

#!/usr/bin/env bash
# Library: System.Numerics.Tensors 11.0.0 (NuGet), TensorPrimitives.Sum, Average and StdDev of Half.
#
# Expected: the average of numbers that are all 1 is 1, for any count. The documentation of Average says that it
#   computes the mean of all elements in the tensor, and libraries with a 16-bit float (numpy.mean, PyTorch, ONNX
#   Runtime) add up in float and round once, at the end.
# Happens: sum and count are Half themselves. A sum of ones stops at 2048, where adding 1 rounds away, and a count
#   above 65504 is infinity. The average of ones falls from 1 to 0.5 to 0, without NaN, and the standard deviation of
#   losses that are 0 and 2 by turns, which is 1, falls with it.
# Why it matters: a mean loss of 0 looks like a trained model, and 70,000 tokens are one batch. Convert to float
#   first.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='2000 ones: sum 2000, average 1; 0 and 2 by turns: standard deviation 1
4096 ones: sum 2048, average 0.5; 0 and 2 by turns: standard deviation 0.707
16384 ones: sum 2048, average 0.125; 0 and 2 by turns: standard deviation 0.707
70000 ones: sum 2048, average 0; 0 and 2 by turns: standard deviation 0'

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
    <PackageReference Include="System.Numerics.Tensors" Version="[11.0.0]" />
  </ItemGroup>
</Project>
END

cat > Program.cs <<'END'
using System.Numerics.Tensors;

foreach (var rows in new[] { 2000, 4096, 16384, 70000 })
{
    var losses = Enumerable.Repeat((Half)1, rows).ToArray();
    var spread = Enumerable.Range(0, rows).Select(row => (Half)(row % 2 * 2)).ToArray();
    Console.WriteLine(
        $"{rows} ones: sum {TensorPrimitives.Sum<Half>(losses)}, average {TensorPrimitives.Average<Half>(losses)}; "
        + $"0 and 2 by turns: standard deviation {TensorPrimitives.StdDev<Half>(spread)}");
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

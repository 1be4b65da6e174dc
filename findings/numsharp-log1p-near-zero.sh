#!/usr/bin/env bash
# Library: NumSharp 0.70.0 (NuGet), np.log1p and np.expm1.
#
# Expected: both exist for arguments near 0, where 1 + x and exp(x) round: numpy.log1p(1e-20) is 1e-20; NumPy's
#   manual calls it accurate also for x so small that 1 + x == 1. NumSharp follows NumPy's API, and its np.logaddexp, which needs the same function,
#   is exact.
# Happens: they are log(1 + x) and exp(x) - 1. Of 1e-20 both are 0, of 1e-10 they have seven digits, and in float
#   log1p(exp(x)), softplus as every course writes it, is 0 from x = -17 on. np.logaddexp(0, x) is right for the
#   same x.
# Why it matters: log1p(exp(-|x|)) is binary cross-entropy, and what it loses is the loss of every confident and
#   correct row. Use np.logaddexp(0, x), or Math and MathF outside of NumSharp.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='log1p of 1e-20 0, of 1e-10 1.000000082690371E-10
expm1 of 1e-20 0, of 1e-10 1.000000082740371E-10
log1p(exp(x)) of -17 in float 0
logaddexp(0, x) of -50 1.9287498479639178E-22'

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
    <PackageReference Include="NumSharp" Version="[0.70.0]" />
  </ItemGroup>
</Project>
END

cat > Program.cs <<'END'
using NumSharp;

var small = np.array(new[] { 1e-20, 1e-10 });
var log1p = np.log1p(small).ToArray<double>();
var expm1 = np.expm1(small).ToArray<double>();
var softplus = np.log1p(np.exp(np.array(new[] { -17f }))).ToArray<float>();
var exact = np.logaddexp(np.array(new[] { 0.0 }), np.array(new[] { -50.0 })).ToArray<double>();
Console.WriteLine($"log1p of 1e-20 {log1p[0]:R}, of 1e-10 {log1p[1]:R}");
Console.WriteLine($"expm1 of 1e-20 {expm1[0]:R}, of 1e-10 {expm1[1]:R}");
Console.WriteLine($"log1p(exp(x)) of -17 in float {softplus[0]:R}");
Console.WriteLine($"logaddexp(0, x) of -50 {exact[0]:R}");
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

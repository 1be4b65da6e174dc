#!/usr/bin/env bash
# Library: System.Numerics.Tensors 11.0.0 (NuGet), TensorPrimitives.SoftMax.
#
# Expected: softmax does not change when a number is added to all logits, so (100, 99) and (-200, -201) give 0.731 and
#   0.269 as (1, 0) does. The documentation says that the method computes the softmax function, and the ones of
#   PyTorch, TensorFlow and ONNX Runtime subtract the largest logit first.
# Happens: each exp(x) is divided by the sum of all exp(x), as the remarks in the documentation have it, to the
#   letter. From 89 on exp overflows in a float, and the row holds NaN there and 0 elsewhere. Where all logits lie
#   below -104 everything underflows, and 0 / 0 is NaN, too. In Half the logits 11 and 10 are enough: their sum
#   overflows, and both probabilities are 0, without a NaN that would show it.
# Why it matters: logits of 11 are ordinary, and it is the large probability that goes first. Subtract
#   TensorPrimitives.Max before.
# Seen: the text below, in the variable.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='float (1, 0): 0.731 0.269
float (100, 99): NaN NaN
float (100, 0): NaN 0.000
float (-200, -201): NaN NaN
Half (10, 9): 0.731 0.269
Half (11, 10): 0.000 0.000
Half (12, 11): NaN 0.000'

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
using System.Numerics;
using System.Numerics.Tensors;

Print<float>("float", 1, 0);
Print<float>("float", 100, 99);
Print<float>("float", 100, 0);
Print<float>("float", -200, -201);
Print<Half>("Half", (Half)10, (Half)9);
Print<Half>("Half", (Half)11, (Half)10);
Print<Half>("Half", (Half)12, (Half)11);

static void Print<T>(string name, T a, T b)
    where T : IExponentialFunctions<T>
{
    var p = new T[2];
    TensorPrimitives.SoftMax<T>([a, b], p);
    Console.WriteLine($"{name} ({a}, {b}): {p[0]:F3} {p[1]:F3}");
}
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

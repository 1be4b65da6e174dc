#!/usr/bin/env bash
# Library: Microsoft.ML.OnnxRuntime 1.31.1 (NuGet), CPU.
#
# Expected: ArgMax along the classes gives a row the same index whether the row comes alone or in a batch. The ONNX
#   specification of ArgMax computes the indices along one axis and says nothing of NaN, so any rule for NaN would do,
#   such as that of numpy.argmax (the first NaN wins), as long as it is one rule.
# Happens: there are two rules. In a tensor of one dimension NaN wins. As a row of a batch, and even as the only row
#   of a batch of one, the same numbers give the largest finite logit, unless the NaN comes first: then NaN wins
#   there, too.
# Why it matters: a prediction, and an accuracy counted from it, shows a diverged row or hides it, depending on the
#   shape of the tensor and on the class at which the NaN lies.
# Seen for the row 1 NaN 3 2: index 1 alone, index 2 in a batch. For NaN 1 3 2: index 0 in both.
#
# Needs: the .NET 10 SDK. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='1 NaN 3 2: alone 1, batch of one 2, batch of two 2 2
3 1 2 NaN: alone 3, batch of one 0, batch of two 0 0
NaN 1 3 2: alone 0, batch of one 0, batch of two 0 0'

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
    <PackageReference Include="Microsoft.ML.OnnxRuntime" Version="[1.31.1]" />
  </ItemGroup>
</Project>
END

cat > Program.cs <<'END'
using System.Text;
using Microsoft.ML.OnnxRuntime;

float[][] rows = [[1, float.NaN, 3, 2], [3, 1, 2, float.NaN], [float.NaN, 1, 3, 2]];
foreach (var row in rows)
{
    var alone = Indices(row, [4], axis: 0);
    var one = Indices(row, [1, 4], axis: 1);
    var two = Indices([.. row, .. row], [2, 4], axis: 1);
    Console.WriteLine($"{string.Join(' ', row)}: alone {alone}, batch of one {one}, batch of two {two}");
}

static string Indices(float[] logits, long[] shape, byte axis)
{
    using var session = new InferenceSession(ArgMax(axis));
    using var input = OrtValue.CreateTensorValueFromMemory(logits, shape);
    using var options = new RunOptions();
    using var results = session.Run(options, ["x"], [input], ["y"]);
    return string.Join(' ', results[0].GetTensorDataAsSpan<long>().ToArray());
}

// A model of one node: y = ArgMax(x, axis, keepdims = 0) of opset 18; x is float, y is int64, both of any shape.
static byte[] ArgMax(byte axis)
{
    byte[] node = [.. Text(1, "x"), .. Text(2, "y"), .. Text(4, "ArgMax"),
        .. Field(5, Attribute("axis", axis)), .. Field(5, Attribute("keepdims", 0))];
    byte[] graph = [.. Field(1, node), .. Text(2, "g"), .. Field(11, Value("x", 1)), .. Field(12, Value("y", 7))];
    return [.. Number(1, 8), .. Field(7, graph), .. Field(8, Number(2, 18))];
}

static byte[] Attribute(string name, byte value) => [.. Text(1, name), .. Number(3, value), 0xa0, 1, 2];

static byte[] Value(string name, byte type) => [.. Text(1, name), .. Field(2, Field(1, Number(1, type)))];

static byte[] Number(int field, byte value) => [(byte)(field << 3), value];

static byte[] Text(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

static byte[] Field(int field, byte[] content) => [(byte)(field << 3 | 2), checked((byte)content.Length), .. content];
END

dotnet build -v quiet -o out probe.csproj > build.log 2>&1 || { cat build.log; exit 2; }
output=$(dotnet out/probe.dll)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

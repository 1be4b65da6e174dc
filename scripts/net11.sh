#!/usr/bin/env bash
# The same program, self-contained with the runtime of .NET 11, which the SDK of .NET 10 restores as a package.
#   scripts/net11.sh    takes about a minute
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/hosts/common.sh"

build_for_jit
quietly dotnet publish LossGen.Hosts -c Release -r linux-x64 --self-contained -p:RuntimeFrameworkVersion=11.0.0 \
    -o "$work/net11"
"$work/net11/LossGen.Hosts" runtime | tee "$work/runtime.txt"
grep -q "NET 11" "$work/runtime.txt" || { echo 'The program did not run on .NET 11.'; exit 1; }
compare "$work/net11/LossGen.Hosts" hashes

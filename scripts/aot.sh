#!/usr/bin/env bash
# Native AOT for every x64 processor (the default), and for those with AVX2: the bits of the JIT, and the time.
#   scripts/aot.sh      needs clang or gcc, and takes about a minute
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/hosts/common.sh"

build_for_jit
printf '\n== Under the JIT\n'
DOTNET_TieredCompilation=0 dotnet "$work/jit/LossGen.Hosts.dll" times
for instructions in '' x86-64-v3; do
    printf '\n== Native code, %s\n' "${instructions:-default instructions}"
    publish_native "native$instructions" linux-x64 "-p:LossGenInstructions=$instructions"
    "$work/native$instructions/LossGen.Hosts" times
    compare "$work/native$instructions/LossGen.Hosts" hashes
done

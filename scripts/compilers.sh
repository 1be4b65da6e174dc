#!/usr/bin/env bash
# The same program, built by the oldest compiler that the generator loads in and by the newest one, each with its preview
# of C#, and by that of the SDK: the same hashes, and a diagnostic where no kernel can stand.
#   scripts/compilers.sh    takes about a minute
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/hosts/common.sh"
built=LossGen.Hosts/bin/Release/net10.0/LossGen.Hosts.dll

build_by() {
    dotnet build -c Release LossGen.Hosts "-p:LossGenCompiler=$1" --no-dependencies --no-incremental "${@:2}"
}

# A file-local type and an extension block.
refuses() {
    if build_by "$1" -p:LossGenRefused=true > "$work/log.txt" 2>&1; then
        echo "The compiler $1 accepts what is refused."
        return 1
    fi
    for id in LOSSGEN010 LOSSGEN011; do
        grep -q "refused.cs.*error $id" "$work/log.txt" || { cat "$work/log.txt"; return 1; }
    done
}

quietly dotnet build -c Release LossGen.Hosts
dotnet "$built" hashes > "$work/expected.txt"
for compiler in 4.14.0 5.9.0; do
    refuses "$compiler"
    quietly build_by "$compiler"
    echo "Built by the compiler $compiler:"
    compare dotnet "$built" hashes
done

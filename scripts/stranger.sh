#!/usr/bin/env bash
# Takes a fresh clone through README and every sample as somebody would who has nothing but the .NET 10 SDK and a network:
# an empty home, an empty package cache, the commands as they are written.
#   scripts/stranger.sh [--tests]     also runs README's second command, which takes minutes
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export HOME="$work/home" NUGET_PACKAGES="$work/packages"
export DOTNET_CLI_HOME="$HOME" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
mkdir -p "$HOME"

step() {
    local name=$1 begun=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    "$@" > "$work/output.txt" 2>&1 || { cat "$work/output.txt"; printf -- '-- %s: FAILED\n' "$name"; exit 1; }
    tail -n 12 "$work/output.txt"
    printf -- '-- %s: ok, %d s\n' "$name" $((SECONDS - begun))
}

git clone --quiet "$repository" "$work/clone"
cd "$work/clone"

# The first block of C# in README.
ten_lines() {
    awk '/^```csharp$/ { on = 1; next } /^```$/ && on { exit } on' README.md
}

new_project() {
    dotnet new console --output "$work/project" --no-restore && ten_lines > "$work/project/Program.cs"
    printf '%s\n' 'System.Console.WriteLine(FormattableString.Invariant($"{loss:F5} {gradient[0]:F5}"));' > "$work/print.txt"
    sed -i "/^float loss/r $work/print.txt" "$work/project/Program.cs"
}

add_and_run() {
    cd "$work/project"
    dotnet add package LossGen --source "$HOME/lossgen-feed"
    dotnet run -c Release | tee "$work/result.txt"
    grep -qx -- '0.41703 -0.34100' "$work/result.txt"
}

# A Debug build says once what it costs.
debug_hint() {
    cd "$work/project"
    dotnet build > "$work/first.txt" && dotnet build > "$work/second.txt"
    cat "$work/first.txt"
    grep -q 'LOSSGENHOST4' "$work/first.txt" && ! grep -q 'LOSSGENHOST4' "$work/second.txt"
}

step 'README: the local feed' dotnet pack -c Release LossGen -o "$HOME/lossgen-feed"
step 'README: a new project' new_project
step 'README: ten lines' add_and_run
step 'A Debug build says what it costs' debug_hint
cd "$work/clone"
step 'README: the first command' dotnet run -c Release --project LossGen.Demo -- --output "$work"
for sample in samples/*/; do
    step "$sample from the package" dotnet run -c Release --project "$sample" "-p:LossGenFeed=$HOME/lossgen-feed"
done

if [ "${1:-}" = --tests ]; then
    step 'README: the second command' dotnet test -c Release
fi

printf '\nA stranger gets through.\n'

# What the scripts share that build for another host or from another commit. Those of hosts compare the bits of kernels
# with those under this machine's JIT.
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cd "$repository"

quietly() {
    "$@" > "$work/log.txt" 2>&1 || { cat "$work/log.txt"; exit 1; }
}

# Builds the program for the JIT and writes its hashes to expected.txt.
build_for_jit() {
    quietly dotnet build -c Release LossGen.Hosts -o "$work/jit"
    dotnet "$work/jit/LossGen.Hosts.dll" hashes > "$work/expected.txt"
}

# Publishes native code: a folder, a runtime identifier, further properties. A warning about trimming fails it.
publish_native() {
    local folder=$1 identifier=$2
    shift 2
    quietly dotnet publish LossGen.Hosts -c Release -r "$identifier" -warnaserror -p:LossGenNative=true "$@" -o "$work/$folder"
}

# Compares the hashes that a command prints with the expected ones, line by line, and fails unless all agree.
compare() {
    "$@" > "$work/actual.txt"
    diff --unchanged-line-format='same     %L' --old-line-format='expected %L' --new-line-format='differs  %L' \
        "$work/expected.txt" "$work/actual.txt" || true
    local same all
    same=$(comm -12 <(sort "$work/expected.txt") <(sort "$work/actual.txt") | wc -l)
    all=$(wc -l < "$work/expected.txt")
    echo "$same of $all hashes agree."
    [ "$same" -eq "$all" ] && [ "$all" -gt 0 ]
}

#!/usr/bin/env bash
# Every goal of speed with its figure, met or missed; those that compare with an earlier build, beside the build of a
# commit, which is made in a temporary folder.
#   scripts/goals.sh [COMMIT] [OPTION...]    takes half an hour; options are those of 'ratios --goals', such as
#   scripts/goals.sh 0d10aa8 --set declared --part "no Classes"
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/hosts/common.sh"
earlier=0d10aa8
if [[ ${1:---} != -* ]]; then
    earlier=$1
    shift
fi

commit=$(git rev-parse --verify --quiet --short "$earlier^{commit}") ||
    { echo "This clone has no commit $earlier: fetch the whole history, or name another commit." >&2; exit 2; }

mkdir "$work/earlier"
git archive "$commit" | tar -x -C "$work/earlier"
quietly dotnet build -c Release scripts/hosts/earlier \
    "-p:LossGenEarlier=$work/earlier" "-p:SourceRevisionId=$commit" -o "$work/host"
quietly dotnet build -c Release LossGen.Benchmarks
dotnet run -c Release --no-build --project LossGen.Benchmarks -- \
    ratios --goals --earlier "$work/host/EarlierBuild.dll" "$@"

#!/usr/bin/env bash
# Library: ml-random-forest 2.1.0 (npm), RandomForestClassifier.predictProbability.
#
# Expected: the probability of a class is the share of the trees that vote for it. It is 1 when all trees agree, and
#   over all classes it adds up to 1.
# Happens: the vote of the first tree is lost, so that n trees that agree give (n - 1) / n. In its place the number of
#   the class that this tree voted for is added, in millionths, to the probability of every class. With classes that are
#   numbered 300000 and 400000, as ids are, all trees agree on one at 1.3, and the other, without a vote, has 0.4.
# Why it matters: thresholds and a log-loss take these numbers for probabilities, and where the vote is close, the class
#   that predict names has no lead. Count the votes of predictionValues, which are right.
# Seen: the text below, in the variable.
#
# Needs: Node.js 20 or newer and npm. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='100 trees, 100 vote for 1: p(0) 0.000, p(1) 0.990
10 trees, 10 vote for 1: p(0) 0.000, p(1) 0.900
2 trees, 2 vote for 1: p(0) 0.000, p(1) 0.500
10 trees, 10 vote for 400000: p(300000) 0.400, p(400000) 1.300'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    ml-random-forest@2.1.0 > install.log 2>&1 || { cat install.log; exit 2; }

cat > probe.cjs <<'END'
const { RandomForestClassifier } = require('ml-random-forest');

// Two classes that lie far apart, so that every tree gets them right.
const rows = Array.from({ length: 100 }, (_, row) => [row % 2 * 10 + Math.sin(row)]);

function print(trees, classes) {
  const forest = new RandomForestClassifier({ seed: 1, nEstimators: trees, maxFeatures: 1.0, replacement: true,
    noOOB: true });
  forest.train(rows, rows.map((_, row) => classes[row % 2]));
  const votes = forest.predictionValues(rows.slice(1, 2)).getRow(0);
  const probabilities = classes.map(label => forest.predictProbability(rows.slice(1, 2), label)[0]);
  console.log(`${trees} trees, ${votes.filter(vote => vote === classes[1]).length} vote for ${classes[1]}: `
    + classes.map((label, i) => `p(${label}) ${probabilities[i].toFixed(3)}`).join(', '));
}

print(100, [0, 1]);
print(10, [0, 1]);
print(2, [0, 1]);
print(10, [300000, 400000]);
END

output=$(node probe.cjs 2> errors.log) || { cat errors.log; exit 2; }
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

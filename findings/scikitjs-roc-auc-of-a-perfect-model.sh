#!/usr/bin/env bash
# Library: scikitjs 1.24.0 (npm) with @tensorflow/tfjs 4.22.0, metrics.rocAucScore.
#
# Expected: rocAucScore(labels, scores) is the share of the pairs of a positive and a negative in which the positive
#   has the higher score: 1 for a perfect ranking, 0 for its reverse, whatever the scale of the scores. The library
#   mirrors scikit-learn, whose documentation of roc_auc_score has the example that is the first line below: 0.75.
# Happens: labels and scores are taken for the points of a polygon, and half its area comes out, in the order of the
#   rows. A perfect ranking and its reverse both have 0.5, the same ranking with scores a tenth as large has 0.05, and
#   the example has 0.375, or 0.45 with its rows in another order.
# Why it matters: the number lies between 0 and 1 and looks like that of a weak model. A grid search by it
#   follows the size of the scores and not their order.
# Seen: the text below, in the variable.
#
# Needs: Node.js 20 or newer and npm. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='the example of scikit-learn: rocAucScore 0.375, pairs 0.750
a perfect ranking: rocAucScore 0.500, pairs 1.000
its reverse: rocAucScore 0.500, pairs 0.000
a perfect ranking, a tenth as large: rocAucScore 0.050, pairs 1.000
the example in another order: rocAucScore 0.450, pairs 0.750'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    scikitjs@1.24.0 @tensorflow/tfjs@4.22.0 > install.log 2>&1 || { cat install.log; exit 2; }

cat > probe.cjs <<'END'
const tf = require('@tensorflow/tfjs');
const { metrics, setBackend } = require('scikitjs');

setBackend(tf);

// Of all pairs of a positive and a negative, the share in which the positive has the higher score.
function pairs(labels, scores) {
  const of = label => scores.filter((_, row) => labels[row] === label);
  const wins = of(1).flatMap(positive => of(0).map(negative => (Math.sign(positive - negative) + 1) / 2));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

const print = (name, labels, scores) => console.log(
  `${name}: rocAucScore ${metrics.rocAucScore(labels, scores).toFixed(3)}, pairs ${pairs(labels, scores).toFixed(3)}`);

const labels = [0, 0, 1, 1];
print('the example of scikit-learn', labels, [0.1, 0.4, 0.35, 0.8]);
print('a perfect ranking', labels, [0.1, 0.2, 0.8, 0.9]);
print('its reverse', labels, [0.9, 0.8, 0.2, 0.1]);
print('a perfect ranking, a tenth as large', labels, [0.01, 0.02, 0.08, 0.09]);
print('the example in another order', [0, 1, 0, 1], [0.1, 0.35, 0.4, 0.8]);
END

output=$(node probe.cjs 2> errors.log | grep -E 'rocAucScore') || { cat errors.log; exit 2; }
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

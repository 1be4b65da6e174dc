#!/usr/bin/env bash
# Library: @tensorflow/tfjs 4.22.0 (npm), CPU backend, tf.losses.softmaxCrossEntropy.
#
# Expected: the loss of a row is -sum(t log p), so its derivative with respect to the labels t is -log p, which is
#   never negative. tf.grads is documented as the gradients of a function with respect to each of its inputs, and the
#   labels are an input that takes part.
# Happens: the derivative with respect to the labels is t - p, the derivative with respect to the logits with its sign
#   turned. It differs in size, and in part in sign, from finite differences and from the same loss written with
#   tf.logSoftmax, for which tf.grads is right.
# Why it matters: no error says that labels are constants here. Whoever learns the labels, or trains teacher and
#   student together, so that the labels are the softmax of something, descends along a wrong gradient.
# Seen: the text below, in the variable.
#
# Needs: Node.js 20 or newer and npm. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='tf.grads of tf.losses.softmaxCrossEntropy by the labels: 0.041 -0.042 0.001
finite differences of it: 0.417 1.417 2.317
tf.grads of -sum(t * logSoftmax(x)) by the labels: 0.417 1.417 2.317'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    @tensorflow/tfjs@4.22.0 > install.log 2>&1 || { cat install.log; exit 2; }

cat > probe.cjs <<'END'
const tf = require('@tensorflow/tfjs');

const labels = [0.7, 0.2, 0.1], logits = [2, 1, 0.1];
const library = (t, x) => tf.losses.softmaxCrossEntropy(t, x);
const written = (t, x) => tf.neg(tf.sum(tf.mul(t, tf.logSoftmax(x))));

const row = values => tf.tensor2d([values]);
const print = (name, values) => console.log(`${name}: ${values.map(value => value.toFixed(3)).join(' ')}`);
const byLabels = loss => Array.from(tf.grads(loss)([row(labels), row(logits)])[0].dataSync());

// The loss is linear in each label, so a long step is as exact as a short one, and rounding does not show.
const differences = labels.map((_, moved) => {
  const at = step => library(row(labels.map((t, i) => t + (i === moved ? step : 0))), row(logits)).dataSync()[0];
  return at(0.5) - at(-0.5);
});

print('tf.grads of tf.losses.softmaxCrossEntropy by the labels', byLabels(library));
print('finite differences of it', differences);
print('tf.grads of -sum(t * logSoftmax(x)) by the labels', byLabels(written));
END

output=$(node probe.cjs 2> errors.log) || { cat errors.log; exit 2; }
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

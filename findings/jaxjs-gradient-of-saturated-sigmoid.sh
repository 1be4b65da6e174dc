#!/usr/bin/env bash
# Library: @jax-js/jax 0.1.25 (npm), nn.sigmoid, nn.logSigmoid and nn.softplus, on its backends cpu and wasm.
#
# Expected: the gradient of the sigmoid at -100 is 0, as its value is. The loss of a wrong binary logit, -logSigmoid(x),
#   is 100 there, and its gradient -1. So it is in JAX, with whose API the library says it keeps close compatibility.
# Happens: sigmoid is right and its gradient NaN: exp(100) is infinite in float32, and the chain rule multiplies that by
#   0. softplus is log(1 + exp(x)) to the letter, so from 89 on it is Infinity, logSigmoid(-x) with it, and the gradient
#   of both is NaN. The softmax family subtracts the largest logit and is right.
# Why it matters: one saturated gate or one logit that is very wrong makes all weights NaN in the next step, and with
#   sigmoid no loss has shown it before. logSoftmax over (x, 0) gives the loss without that.
# Seen: the text below, in the variable.
#
# Needs: Node.js 20 or newer and npm. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='cpu: logits -100 -10 0 10 100
cpu: sigmoid 0 0.0000454 0.5 1 1, gradient NaN 0.0000454 0.25 0.0000454 3.78e-44
cpu: logSigmoid -Infinity -10 -0.693 -0.0000454 0, gradient NaN 1 0.5 0.0000454 3.78e-44
cpu: softplus 0 0.0000454 0.693 10 Infinity, gradient 3.78e-44 0.0000454 0.5 1 NaN
cpu: logSoftmax of (x, 0) -100 -10 -0.693 -0.0000454 0, gradient 1 1 0.5 0.0000454 0
wasm: logits -100 -10 0 10 100
wasm: sigmoid 0 0.0000454 0.5 1 1, gradient NaN 0.0000454 0.25 0.0000454 0
wasm: logSigmoid -Infinity -10 -0.693 -0.0000454 0, gradient NaN 1 0.5 0.0000454 0
wasm: softplus 0 0.0000454 0.693 10 Infinity, gradient 0 0.0000454 0.5 1 NaN
wasm: logSoftmax of (x, 0) -100 -10 -0.693 -0.0000454 0, gradient 1 1 0.5 0.0000454 0'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    @jax-js/jax@0.1.25 > install.log 2>&1 || { cat install.log; exit 2; }

cat > probe.mjs <<'END'
import { defaultDevice, grad, init, nn, numpy as np } from '@jax-js/jax';

await init('cpu', 'wasm');
const logits = [-100, -10, 0, 10, 100];
const functions = {
  sigmoid: x => nn.sigmoid(x),
  logSigmoid: x => nn.logSigmoid(x),
  softplus: x => nn.softplus(x),
  'logSoftmax of (x, 0)': x => nn.logSoftmax(np.stack([x, np.zeros([logits.length])]), 0).slice(0),
};
const text = array => array.js().map(value => String(Number(value.toPrecision(3)))).join(' ');

for (const device of ['cpu', 'wasm']) {
  defaultDevice(device);
  console.log(`${device}: logits ${logits.join(' ')}`);
  for (const [name, f] of Object.entries(functions)) {
    const values = text(f(np.array(logits)));
    const gradients = text(grad(x => f(x).sum())(np.array(logits)));
    console.log(`${device}: ${name} ${values}, gradient ${gradients}`);
  }
}
END

output=$(node probe.mjs 2> errors.log) || { cat errors.log; exit 2; }
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

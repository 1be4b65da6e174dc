#!/usr/bin/env bash
# Library: apache-arrow 21.2.0 (npm), columns of the type Float16.
#
# Expected: a number goes into the column as the nearest half: a probability below 2^-25 as 0, a logit beyond 65520 as
#   an infinity with its sign. A half of Arrow's format is one of IEEE 754, and a comment in the library names NumPy's
#   conversion as its model: numpy.float16(1e-8) is 0, numpy.float16(-1e9) is -inf.
# Happens: the writer lets the exponent wrap. From 65536 on, a number whose lower 32 bits as a double are 0, such as
#   every integer up to 2^21 and 1e9, comes back between 2 and 4, with its sign: a mask of -1e9 is -3.72. Below 2^-25
#   come, in place of 0, -Infinity, NaN and positive numbers near 4e-5. No error is raised, and reading is right: the
#   wrong numbers are in the file, for every reader of it.
# Why it matters: logits and probabilities are what one stores as halves. A masked class, written as -1e9, takes part
#   in the softmax again, and a probability of 1e-9 has a log-loss of 10 in place of 21, or of infinity once it is 0.
#   Clamp to +-65504 and set what is below 6e-8 to 0 before, or write Float32.
# Seen: the text below, in the variable.
#
# Needs: Node.js 20 or newer and npm. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='logits 1000, -10000, 60000: 1000 -10000 60000
logits 65536, -100000, -1000000000: 2 -3.05 -3.72
probabilities 0.001, 0.00001, 1e-7: 0.001 0.00001 1.19e-7
probabilities 1e-8, 1e-9, 1e-10: -Infinity 0.000042 0.0000532
probabilities 1e-11, 1e-12, 1e-20: NaN 0.0000225 0.0000192
softmax of 0, 0, -1e9: 0.500 0.500 0.000 before, 0.494 0.494 0.012 after'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    apache-arrow@21.2.0 > install.log 2>&1 || { cat install.log; exit 2; }

cat > probe.cjs <<'END'
const { Float16, Table, tableFromIPC, tableToIPC, vectorFromArray } = require('apache-arrow');

// What a reader of the written file finds.
const stored = values => {
  const file = tableToIPC(new Table({ x: vectorFromArray(values, new Float16()) }), 'file');
  return Array.from(tableFromIPC(file).getChild('x'));
};
const print = (name, ...values) => {
  const digits = stored(values).map(value => Number(value.toPrecision(3)));
  console.log(`${name} ${values.join(', ')}: ${digits.join(' ')}`);
};

print('logits', 1000, -10000, 60000);
print('logits', 65536, -100000, -1e9);
print('probabilities', 1e-3, 1e-5, 1e-7);
print('probabilities', 1e-8, 1e-9, 1e-10);
print('probabilities', 1e-11, 1e-12, 1e-20);

const softmax = logits => {
  const exps = logits.map(x => Math.exp(x - Math.max(...logits))), sum = exps.reduce((a, b) => a + b);
  return exps.map(e => (e / sum).toFixed(3)).join(' ');
};
const logits = [0, 0, -1e9];
console.log(`softmax of 0, 0, -1e9: ${softmax(logits)} before, ${softmax(stored(logits))} after`);
END

output=$(node probe.cjs 2> errors.log) || { cat errors.log; exit 2; }
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

#!/usr/bin/env bash
# Library: @tensorflow/tfjs 4.22.0 (npm), CPU backend, the argument sampleWeight of model.evaluate.
#
# Expected: sampleWeight is documented for evaluate as "Tensor of weights to weight the contribution of different
#   samples to the loss and metrics", as in Keras: a row of weight 0 does not count.
# Happens: evaluate takes the tensor and ignores it. Weights of 0, of 1 and of a thousand give the same loss, without a
#   warning. The same argument of model.fit raises an error that says that it is not supported yet.
# Why it matters: the loss and accuracy of an imbalanced or padded test set look weighted and are not. Use model.predict
#   and tf.losses, whose weights work.
# Seen: the text below, in the variable.
#
# Needs: Node.js 20 or newer and npm. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='weights none: evaluate 0.843, accuracy 0.750, tf.losses 0.843
weights 1,1,1,0: evaluate 0.843, accuracy 0.750, tf.losses 0.357
weights 0,0,0,1: evaluate 0.843, accuracy 0.750, tf.losses 2.303
weights 1,1,1,1000: evaluate 0.843, accuracy 0.750, tf.losses 2.297
fit: sample weight is not supported yet.'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    @tensorflow/tfjs@4.22.0 > install.log 2>&1 || { cat install.log; exit 2; }

cat > probe.cjs <<'END'
const tf = require('@tensorflow/tfjs');

// Three classes with the probabilities 0.7, 0.2 and 0.1, for every row.
const model = tf.sequential();
model.add(tf.layers.dense({ units: 3, inputShape: [1], activation: 'softmax', kernelInitializer: 'zeros' }));
model.layers[0].setWeights([tf.zeros([1, 3]), tf.log(tf.tensor1d([0.7, 0.2, 0.1]))]);
model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy', metrics: ['accuracy'] });

// Three rows of the first class, which are right, and one of the last, which is wrong.
const x = tf.ones([4, 1]), y = tf.oneHot(tf.tensor1d([0, 0, 0, 2], 'int32'), 3);

for (const weights of [undefined, [1, 1, 1, 0], [0, 0, 0, 1], [1, 1, 1, 1000]]) {
  const sampleWeight = weights && tf.tensor1d(weights);
  const [loss, accuracy] = model.evaluate(x, y, { sampleWeight }).map(result => result.dataSync()[0].toFixed(3));
  const weighted = tf.losses.softmaxCrossEntropy(y, tf.log(model.predict(x)), sampleWeight, 0, tf.Reduction.MEAN);
  console.log(`weights ${weights ?? 'none'}: evaluate ${loss}, accuracy ${accuracy}, `
    + `tf.losses ${weighted.dataSync()[0].toFixed(3)}`);
}

model.fit(x, y, { sampleWeight: tf.ones([4]), epochs: 1, verbose: 0 })
  .then(() => console.log('fit takes weights'), error => console.log(`fit: ${error.message}`));
END

output=$(node probe.cjs 2> errors.log | grep -E '^(weights|fit)') || { cat errors.log; exit 2; }
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

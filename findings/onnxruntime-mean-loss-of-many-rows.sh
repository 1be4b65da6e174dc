#!/usr/bin/env bash
# Library: onnxruntime-node 1.30.0 (CPU) and onnxruntime-web 1.30.0 (its WebAssembly backend), from npm.
#
# Expected: SoftmaxCrossEntropyLoss with reduction "mean" over 2^22 pixels that all have the logits (0, 0) gives ln 2
#   = 0.6931 in both. The ONNX specification defines it as the mean of the losses, each of which is ln 2 exactly as
#   far as a float can hold it; numpy.mean, which sums floats pairwise, has all seven digits of it.
# Happens: the mean is 0.5 % too small on the CPU and 5 % too large in WebAssembly, although both give the right loss
#   of every pixel under "none". The losses are added up in a few float accumulators, and a sum near a million takes
#   an addend of 0.69 in steps of 1/16 or 1/4, the same way every time. The more the losses differ, the more of it
#   cancels.
# Why it matters: four million pixels are one batch of segmentation, and at the start of training all losses are about
#   ln C. Two backends of one release then differ in the second digit of a loss that looks plausible in both. Reducing
#   with "none" and summing in double helps.
# Seen: 0.690 (CPU), 0.728 (WebAssembly), and 0.693147 for the mean of the losses of "none" in both.
#
# Needs: Node.js 20 or newer and npm. Exits with 0 as long as the output is what was seen.
set -euo pipefail

seen='onnxruntime-node: mean 0.690, average of the losses 0.693147
onnxruntime-web: mean 0.728, average of the losses 0.693147'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    onnxruntime-node@1.30.0 onnxruntime-web@1.30.0 > install.log 2>&1 || { cat install.log; exit 2; }

cat > probe.cjs <<'END'
const field = (number, content) => {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from([number << 3 | 2, bytes.length & 127 | 128, bytes.length >> 7]), bytes]);
};
const number = (at, value) => Buffer.from([at << 3, value]);
const value = (name, type) => Buffer.concat([field(1, name), field(2, field(1, number(1, type)))]);

// A model of one node: y = SoftmaxCrossEntropyLoss(x, t) of opset 18; x and y are float, t is int64, of any shape.
function model(reduction) {
  const attribute = Buffer.concat([field(1, 'reduction'), field(4, reduction), Buffer.from([0xa0, 1, 3])]);
  const node = Buffer.concat([field(1, 'x'), field(1, 't'), field(2, 'y'), field(4, 'SoftmaxCrossEntropyLoss'),
    field(5, attribute)]);
  const graph = Buffer.concat([field(1, node), field(2, 'g'), field(11, value('x', 1)), field(11, value('t', 7)),
    field(12, value('y', 1))]);
  return Buffer.concat([number(1, 8), field(7, graph), field(8, number(2, 18))]);
}

async function main(name) {
  const ort = require(name);
  if (ort.env.wasm) ort.env.wasm.numThreads = 1;
  const images = 4, side = 1024, pixels = images * side * side;
  const feeds = {
    x: new ort.Tensor('float32', new Float32Array(2 * pixels), [images, 2, side, side]),
    t: new ort.Tensor('int64', new BigInt64Array(pixels), [images, side, side]),
  };
  const run = async reduction => {
    const session = await ort.InferenceSession.create(model(reduction), { intraOpNumThreads: 1 });
    return (await session.run(feeds)).y.data;
  };
  const mean = (await run('mean'))[0];
  const losses = await run('none');
  const average = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  console.log(`${name}: mean ${mean.toFixed(3)}, average of the losses ${average.toFixed(6)}`);
}

main(process.argv[2]);
END

output=$(node probe.cjs onnxruntime-node; node probe.cjs onnxruntime-web)
printf '%s\n' "$output"
[ "$output" = "$seen" ] || { echo 'This is no longer what was seen.' >&2; exit 1; }

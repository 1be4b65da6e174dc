// Times SoftmaxCrossEntropyLoss of ONNX Runtime on one thread, forward only: it has no gradient outside of training.
// Reads requests, a line each: forward, rows, classes, 1. Answers with the seconds of a call. The first line it prints
// says which version it is.
const ort = require("onnxruntime-node");
const readline = require("readline");

const SAMPLE_SECONDS = 0.004;

// A protobuf field: a number, or bytes with their length before them.
const varint = (n) => (n < 128 ? [n] : [(n % 128) + 128, ...varint(Math.floor(n / 128))]);
const number = (field, value) => [...varint(field * 8), ...varint(value)];
const bytes = (field, value) => [...varint(field * 8 + 2), ...varint(value.length), ...value];
const text = (field, value) => bytes(field, [...Buffer.from(value)]);

function tensor(name, elementType, dimensions) {
  const shape = dimensions.flatMap((size) => bytes(1, number(1, size)));
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, elementType), ...bytes(2, shape)]))];
}

function model(rows, classes) {
  const [float, int64] = [1, 7];
  const node = [...text(1, "x"), ...text(1, "y"), ...text(2, "loss"), ...text(4, "SoftmaxCrossEntropyLoss")];
  const graph = [
    ...bytes(1, node), ...text(2, "loss"),
    ...bytes(11, tensor("x", float, [rows, classes])), ...bytes(11, tensor("y", int64, [rows])),
    ...bytes(12, tensor("loss", float, [])),
  ];
  return Uint8Array.from([...number(1, 7), ...bytes(7, graph), ...bytes(8, number(2, 13))]);
}

async function prepared(rows, classes) {
  const session = await ort.InferenceSession.create(model(rows, classes), { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const logits = Float32Array.from({ length: rows * classes }, () => 8 * (Math.random() - 0.5));
  const targets = BigInt64Array.from({ length: rows }, () => BigInt(Math.floor(Math.random() * classes)));
  const feeds = { x: new ort.Tensor("float32", logits, [rows, classes]), y: new ort.Tensor("int64", targets, [rows]) };
  return () => session.run(feeds);
}

async function seconds(call, repeats) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < repeats; i++) {
    await call();
  }
  return Number(process.hrtime.bigint() - start) / 1e9 / repeats;
}

async function main() {
  console.log(`ONNX Runtime ${ort.env.versions.node ?? ""}`);
  const calls = new Map();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (!calls.has(line)) {
      const [, rows, classes] = line.split(" ").map(Number);
      const call = await prepared(rows, classes);
      await seconds(call, 3);
      calls.set(line, { call, repeats: Math.max(1, Math.floor(SAMPLE_SECONDS / (await seconds(call, 3)))) });
    }
    const { call, repeats } = calls.get(line);
    console.log(await seconds(call, repeats));
  }
}

main();

// Runs the models of a folder with ONNX Runtime: node run_models.mjs FOLDER RESULTS
// Reads FOLDER/cases.jsonl (see tests/Nnet.Onnx.Tests/ModelFolder.cs); writes a line a model that agrees with libtorch to 1e-4, and tells of the others.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, results] = process.argv.slice(2);
const ort = createRequire(join(process.env.NODE_MODULES ?? process.cwd(), 'x.js'))('onnxruntime-node');
const tolerance = 1e-4;
const mostValues = 24;

function read({ file, type, shape }) {
    const bytes = readFileSync(join(folder, file));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const data = type === 'float32' ? new Float32Array(buffer) : type === 'int64' ? new BigInt64Array(buffer) : new Uint8Array(buffer);
    return { type, data, dims: shape };
}

function difference(a, b) {
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
    return Math.abs(a - b) / Math.max(1, Math.abs(b));
}

function sample(tensor) {
    const step = Math.max(1, Math.floor(tensor.data.length / mostValues));
    const values = [];
    for (let i = 0; i < tensor.data.length && values.length < mostValues; i += step) values.push(Number(tensor.data[i]));
    return { shape: tensor.dims.map(Number), step, values: values.map(value => Number.isFinite(value) ? Number(value.toPrecision(9)) : Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity') };
}

const lines = [];
const wrong = [];
const refused = new Map();
for (const line of readFileSync(join(folder, 'cases.jsonl'), 'utf8').trim().split('\n')) {
    const test = JSON.parse(line);
    if (test.refused) {
        refused.set(test.refused.split(' ')[0], test.refused);
        continue;
    }
    try {
        const session = await ort.InferenceSession.create(join(folder, test.name + '.onnx'), { logSeverityLevel: 3 });
        const feeds = {};
        for (const input of test.inputs.filter(input => session.inputNames.includes(input.name))) {
            const { type, data, dims } = read(input);
            feeds[input.name] = new ort.Tensor(type, data, dims);
        }
        const found = await session.run(feeds);
        await session.release();
        let largest = 0;
        for (const output of test.outputs) {
            const [expected, actual] = [read(output), found[output.name]];
            if (expected.dims.join() !== actual.dims.join()) throw new Error(`${output.name} is [${actual.dims}] instead of [${expected.dims}]`);
            // Random numbers agree in their shape only.
            for (let i = 0; i < expected.data.length && !test.operations.includes('Noise'); i++) largest = Math.max(largest, difference(Number(actual.data[i]), Number(expected.data[i])));
        }
        if (!(largest <= tolerance)) throw new Error(`differs by ${largest}`);
        if (test.operations.includes('Noise')) continue;
        lines.push(JSON.stringify({ name: test.name, model: test.model, difference: Number(largest.toPrecision(2)), outputs: test.outputs.map(output => sample(found[output.name])) }));
    } catch (error) {
        wrong.push(test.name);
        console.log(`WRONG ${test.name} (${test.operations}): ${String(error.message ?? error).slice(0, 300)}`);
    }
}
writeFileSync(results, lines.join('\n') + '\n');
for (const reason of refused.values()) console.log(`not exported: ${reason}`);
console.log(`${lines.length} models agree, ${wrong.length} do not`);
process.exit(wrong.length === 0 ? 0 : 1);

#!/usr/bin/env bash
# Makes tests/Nnet.Onnx.Tests/verified.jsonl: every model of the tests is exported, held against ONNX's checker (python3-onnx), run with ONNX Runtime
# (npm: onnxruntime-node; NODE_MODULES names a folder that has it), and compared with libtorch.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tests=$(cd "$here/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The tests themselves may fail here: what they compare with is made now.
NNET_ONNX_MODELS=$folder dotnet test "$tests/Nnet.Onnx.Tests" -c Release --nologo -v quiet ${NO_BUILD:+--no-build} || true
/usr/bin/python3 "$here/check_models.py" "$folder"
node "$here/run_models.mjs" "$folder" "$tests/Nnet.Onnx.Tests/verified.jsonl"

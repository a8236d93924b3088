"""Holds the models of a folder against ONNX's own checker and strict shape inference, and looks for a type on every edge: python3 check_models.py FOLDER"""
import pathlib
import sys

import onnx

wrong = 0
models = sorted(pathlib.Path(sys.argv[1]).glob("*.onnx"))
for path in models:
    model = onnx.load(path)
    try:
        onnx.checker.check_model(model, full_check=True)
        onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True, data_prop=True)
        typed = {value.name for value in model.graph.value_info} | {value.name for value in model.graph.output}
        missing = [name for node in model.graph.node for name in node.output if name and name not in typed]
        if missing:
            raise ValueError(f"no type for {missing[:5]}")
    except Exception as error:  # whatever the checker throws is a finding
        wrong += 1
        print(f"WRONG {path.stem}: {str(error)[:300]}")
print(f"{len(models) - wrong} models pass the checker, {wrong} do not")
sys.exit(wrong != 0)

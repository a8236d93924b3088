// What an operator's schema asks for, and how an argument becomes that.
#pragma once
#include "handles.h"

#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>

#include <string>

enum class Kind { Tensor, Int, Float, Bool, Scalar, IntList, FloatList, BoolList, TensorList, OptionalTensorList, String, Device, Generator, Other };

struct Parameter {
  std::string name;
  std::string type;
  Kind kind;
  bool optional;
  bool has_default;
  c10::IValue standard;
};

Parameter describe(const c10::Argument& argument);

c10::IValue convert(const Parameter& parameter, const Value& value);

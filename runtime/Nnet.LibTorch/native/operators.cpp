// Every operator of libtorch by its schema: arguments are turned into what the schema asks for, missing ones into its defaults.
#include "arguments.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <cstdlib>
#include <memory>
#include <utility>

namespace {

struct Operator {
  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
};

Value result_of(c10::IValue& result) {
  Value value{ValueNone, 0, {0}};
  if (result.isTensor()) {
    value.tag = ValueTensor;
    value.pointer = give(std::move(result).toTensor());
  } else if (result.isInt()) {
    value.tag = ValueInt;
    value.integer = result.toInt();
  } else if (result.isDouble()) {
    value.tag = ValueDouble;
    value.number = result.toDouble();
  } else if (result.isBool()) {
    value.tag = ValueBool;
    value.integer = result.toBool();
  } else if (result.isTensorList()) {
    const auto tensors = result.toTensorVector();
    auto* handles = static_cast<TensorHandle*>(std::malloc(sizeof(TensorHandle) * (tensors.size() + 1)));
    if (handles == nullptr) throw std::bad_alloc();
    for (size_t i = 0; i < tensors.size(); i++) handles[i] = give(tensors[i]);
    value.tag = ValueTensorList;
    value.count = static_cast<int32_t>(tensors.size());
    value.pointer = handles;
  } else if (!result.isNone()) {
    throw ArgumentMistake("a result of type " + result.tagKind() + " cannot be handed over");
  }
  return value;
}

// One stack per thread, lent out: an operator that calls back into the shim (a hook, for example) gets a fresh one.
thread_local torch::jit::Stack spare_stack;

struct LentStack {
  torch::jit::Stack stack = std::move(spare_stack);
  ~LentStack() {
    stack.clear();
    spare_stack = std::move(stack);
  }
};

}  // namespace

Status nnet_find_operator(const char* name, const char* overload, OperatorReference* result) {
  return guarded([&] {
    const auto found = c10::Dispatcher::singleton().findSchema(c10::OperatorName(name, overload));
    if (!found.has_value()) throw ArgumentMistake("this libtorch has no such operator");
    auto created = std::make_unique<Operator>(Operator{*found, {}});
    for (const auto& argument : found->schema().arguments()) created->parameters.push_back(describe(argument));
    *result = created.release();
  });
}

Status nnet_call(OperatorReference reference, const Value* arguments, int32_t count, Value* results, int32_t capacity, int32_t* produced) {
  *produced = 0;
  return guarded([&] {
    const auto& target = *static_cast<const Operator*>(reference);
    const auto expected = static_cast<int32_t>(target.parameters.size());
    if (count > expected) throw ArgumentMistake("takes " + std::to_string(expected) + " arguments, not " + std::to_string(count));
    LentStack lent;
    lent.stack.reserve(expected);
    for (int32_t i = 0; i < expected; i++) {
      const auto& parameter = target.parameters[i];
      if (i < count) {
        lent.stack.push_back(convert(parameter, arguments[i]));
      } else if (parameter.has_default) {
        lent.stack.push_back(parameter.standard);
      } else {
        throw ArgumentMistake("\"" + parameter.name + "\" is missing");
      }
    }
    target.handle.callBoxed(&lent.stack);
    const auto returned = static_cast<int32_t>(lent.stack.size());
    if (returned > capacity) throw ArgumentMistake("returns " + std::to_string(returned) + " values, not " + std::to_string(capacity));
    for (int32_t i = 0; i < returned; i++) {
      results[i] = result_of(lent.stack[i]);
      *produced = i + 1;
    }
  });
}

void nnet_free(void* memory) { std::free(memory); }

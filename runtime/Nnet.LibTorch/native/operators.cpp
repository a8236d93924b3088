// Every operator of libtorch by its schema: arguments are turned into what the schema asks for, missing ones into its defaults.
#include "handles.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>
#include <ATen/core/jit_type.h>

#if __has_include(<c10/util/Optional.h>)
#include <c10/util/Optional.h>
#else
#include <optional>
namespace c10 {
using std::optional;
}
#endif

#include <cstdlib>
#include <memory>
#include <utility>

namespace {

using c10::IValue;
using c10::TypeKind;

enum class Kind { Tensor, Int, Float, Bool, Scalar, IntList, FloatList, BoolList, TensorList, OptionalTensorList, String, Device, Generator, Other };

struct Parameter {
  std::string name;
  std::string type;
  Kind kind;
  bool optional;
  bool has_default;
  IValue standard;
};

struct Operator {
  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
};

Kind kind_of(const c10::Type& type) {
  switch (type.kind()) {
    case TypeKind::TensorType: return Kind::Tensor;
    case TypeKind::FloatType: return Kind::Float;
    case TypeKind::BoolType: return Kind::Bool;
    case TypeKind::NumberType: return Kind::Scalar;
    case TypeKind::StringType: return Kind::String;
    case TypeKind::DeviceObjType: return Kind::Device;
    case TypeKind::GeneratorType: return Kind::Generator;
    case TypeKind::ListType: {
      const auto element = type.containedType(0);
      switch (element->kind()) {
        case TypeKind::FloatType: return Kind::FloatList;
        case TypeKind::BoolType: return Kind::BoolList;
        case TypeKind::TensorType: return Kind::TensorList;
        case TypeKind::OptionalType: return Kind::OptionalTensorList;
        case TypeKind::IntType: return Kind::IntList;
        default: return element->str() == "SymInt" ? Kind::IntList : Kind::Other;
      }
    }
    default: break;
  }
  // Element types, layouts and memory formats are integers at run time, whatever a version calls them.
  const auto name = type.str();
  const bool integer = name == "int" || name == "SymInt" || name == "ScalarType" || name == "Layout" || name == "MemoryFormat";
  return integer ? Kind::Int : Kind::Other;
}

Parameter describe(const c10::Argument& argument) {
  Parameter parameter;
  parameter.name = argument.name();
  parameter.type = argument.type()->str();
  parameter.optional = argument.type()->kind() == TypeKind::OptionalType;
  parameter.kind = kind_of(parameter.optional ? *argument.type()->containedType(0) : *argument.type());
  parameter.has_default = argument.default_value().has_value();
  if (parameter.has_default) parameter.standard = *argument.default_value();
  return parameter;
}

[[noreturn]] void misfit(const Parameter& parameter, const Value& value) {
  static const char* const names[] = {"null", "a tensor", "an integer", "a number", "a boolean", "a complex number", "a list of integers",
    "a list of numbers", "a list of booleans", "a list of tensors", "a string", "a device", "a generator", "nothing"};
  throw ArgumentMistake("\"" + parameter.name + "\" must be " + parameter.type + ", not " + names[value.tag]);
}

template <typename Element>
IValue list_of(const Value& value) {
  const auto* elements = static_cast<const Element*>(value.pointer);
  return IValue(std::vector<Element>(elements, elements + value.count));
}

IValue tensors_of(const Parameter& parameter, const Value& value) {
  const auto* handles = static_cast<const TensorHandle*>(value.pointer);
  if (parameter.kind == Kind::OptionalTensorList) {
    c10::List<c10::optional<at::Tensor>> list;
    list.reserve(value.count);
    for (int32_t i = 0; i < value.count; i++)
      list.push_back(handles[i] == nullptr ? c10::optional<at::Tensor>() : c10::optional<at::Tensor>(borrow(handles[i])));
    return IValue(std::move(list));
  }
  c10::List<at::Tensor> list;
  list.reserve(value.count);
  for (int32_t i = 0; i < value.count; i++) {
    if (handles[i] == nullptr) throw ArgumentMistake("\"" + parameter.name + "\" has null at index " + std::to_string(i));
    list.push_back(borrow(handles[i]));
  }
  return IValue(std::move(list));
}

IValue complex_of(const Value& value) {
  const auto* parts = static_cast<const double*>(value.pointer);
  return IValue(c10::complex<double>(parts[0], parts[1]));
}

IValue integer_as(const Parameter& parameter, const Value& value) {
  switch (parameter.kind) {
    case Kind::Int: case Kind::Scalar: return IValue(value.integer);
    case Kind::Float: return IValue(static_cast<double>(value.integer));
    case Kind::IntList: return IValue(std::vector<int64_t>{value.integer});
    default: misfit(parameter, value);
  }
}

bool fits(Kind kind, int32_t tag) {
  switch (tag) {
    case ValueTensor: return kind == Kind::Tensor;
    case ValueDouble: return kind == Kind::Float || kind == Kind::Scalar;
    case ValueBool: return kind == Kind::Bool || kind == Kind::Scalar;
    case ValueComplex: return kind == Kind::Scalar;
    case ValueIntList: return kind == Kind::IntList;
    case ValueDoubleList: return kind == Kind::FloatList;
    case ValueBoolList: return kind == Kind::BoolList;
    case ValueTensorList: return kind == Kind::TensorList || kind == Kind::OptionalTensorList;
    case ValueString: return kind == Kind::String;
    case ValueDevice: return kind == Kind::Device;
    case ValueGenerator: return kind == Kind::Generator;
    default: return false;
  }
}

IValue convert(const Parameter& parameter, const Value& value) {
  switch (value.tag) {
    case ValueNone:
      if (!parameter.optional) misfit(parameter, value);
      return IValue();
    case ValueDefault:
      if (!parameter.has_default) misfit(parameter, value);
      return parameter.standard;
    case ValueInt: return integer_as(parameter, value);
    default: break;
  }
  if (!fits(parameter.kind, value.tag)) misfit(parameter, value);
  switch (value.tag) {
    case ValueTensor: return IValue(borrow(value.pointer));
    case ValueDouble: return IValue(value.number);
    case ValueBool: return IValue(value.integer != 0);
    case ValueComplex: return complex_of(value);
    case ValueIntList: return list_of<int64_t>(value);
    case ValueDoubleList: return list_of<double>(value);
    case ValueBoolList: {
      const auto* elements = static_cast<const uint8_t*>(value.pointer);
      c10::List<bool> list;
      for (int32_t i = 0; i < value.count; i++) list.push_back(elements[i] != 0);
      return IValue(std::move(list));
    }
    case ValueTensorList: return tensors_of(parameter, value);
    case ValueString: return IValue(std::string(static_cast<const char*>(value.pointer), value.count));
    case ValueDevice: return IValue(to_device(value.integer));
    default: return IValue(borrow_generator(value.pointer));
  }
}

Value result_of(IValue& result) {
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

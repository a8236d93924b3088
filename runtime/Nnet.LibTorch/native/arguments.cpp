#include "arguments.h"

#include <ATen/core/jit_type.h>

#if __has_include(<c10/util/Optional.h>)
#include <c10/util/Optional.h>
#else
#include <optional>
namespace c10 {
using std::optional;
}
#endif

#include <utility>

namespace {

using c10::IValue;
using c10::TypeKind;

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

}  // namespace

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

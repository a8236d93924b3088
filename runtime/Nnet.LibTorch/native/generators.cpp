// Random number generators: the default ones, and those that a program makes.
#include "handles.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

#include <mutex>

namespace {

GeneratorHandle give_generator(const at::Generator& generator) {
  auto* impl = generator.unsafeGetGeneratorImpl();
  c10::raw::intrusive_ptr::incref(impl);
  return impl;
}

template <typename Body>
Status locked(GeneratorHandle handle, Body&& body) {
  return guarded([&] {
    auto generator = borrow_generator(handle);
    const std::lock_guard<std::mutex> lock(generator.mutex());
    body(generator);
  });
}

}  // namespace

Status nnet_generator_default(int64_t device, GeneratorHandle* result) {
  return guarded([&] { *result = give_generator(at::globalContext().defaultGenerator(to_device(device))); });
}

Status nnet_generator_new(int64_t device, GeneratorHandle* result) {
  return guarded([&] {
    const auto place = to_device(device);
    const auto source = place.is_cpu() ? at::detail::createCPUGenerator() : at::globalContext().defaultGenerator(place).clone();
    *result = give_generator(source);
  });
}

void nnet_generator_release(GeneratorHandle handle) {
  if (handle != nullptr) c10::raw::intrusive_ptr::decref(static_cast<c10::GeneratorImpl*>(handle));
}

Status nnet_generator_set_seed(GeneratorHandle handle, uint64_t seed) {
  return locked(handle, [&](at::Generator& generator) { generator.set_current_seed(seed); });
}

Status nnet_generator_seed(GeneratorHandle handle, uint64_t* seed) {
  return locked(handle, [&](at::Generator& generator) { *seed = generator.seed(); });
}

uint64_t nnet_generator_initial_seed(GeneratorHandle handle) { return borrow_generator(handle).current_seed(); }

Status nnet_generator_state(GeneratorHandle handle, TensorHandle* result) {
  return locked(handle, [&](at::Generator& generator) { *result = give(generator.get_state()); });
}

Status nnet_generator_set_state(GeneratorHandle handle, TensorHandle state) {
  return locked(handle, [&](at::Generator& generator) { generator.set_state(borrow(state)); });
}

Status nnet_manual_seed(uint64_t seed) {
  return guarded([&] { at::manual_seed(seed); });
}

// Nanoseconds per call of add and addmm on 8 x 8 matrices: ATen called directly, and through the dispatcher with boxed arguments.
#include <ATen/core/Tensor.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>
#include <ATen/core/ivalue.h>
#include <ATen/ops/add.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/randn.h>

#include <chrono>

#define SEAM extern "C" __attribute__((visibility("default")))

namespace {

template <typename Body>
double nanoseconds(int calls, Body&& body) {
  for (int i = 0; i < calls / 10; i++) body();
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < calls; i++) body();
  const std::chrono::duration<double, std::nano> elapsed = std::chrono::steady_clock::now() - start;
  return elapsed.count() / calls;
}

}  // namespace

SEAM void seam_nothing() {}

SEAM double seam_add_direct(int calls, int recorded) {
  const at::AutoGradMode mode(recorded != 0);
  const auto a = at::randn({8, 8}).requires_grad_(true), b = at::randn({8, 8});
  return nanoseconds(calls, [&] { const auto sum = at::add(a, b); });
}

SEAM double seam_add_boxed(int calls, int recorded) {
  const at::AutoGradMode mode(recorded != 0);
  const auto a = at::randn({8, 8}).requires_grad_(true), b = at::randn({8, 8});
  const auto op = c10::Dispatcher::singleton().findSchemaOrThrow("aten::add", "Tensor");
  return nanoseconds(calls, [&] {
    torch::jit::Stack stack{a, b, 1};
    op.callBoxed(&stack);
  });
}

SEAM double seam_addmm_direct(int calls, int recorded) {
  const at::AutoGradMode mode(recorded != 0);
  const auto c = at::randn({8, 8}).requires_grad_(true), a = at::randn({8, 8}), b = at::randn({8, 8});
  return nanoseconds(calls, [&] { const auto sum = at::addmm(c, a, b); });
}

SEAM double seam_addmm_boxed(int calls, int recorded) {
  const at::AutoGradMode mode(recorded != 0);
  const auto c = at::randn({8, 8}).requires_grad_(true), a = at::randn({8, 8}), b = at::randn({8, 8});
  const auto op = c10::Dispatcher::singleton().findSchemaOrThrow("aten::addmm", "");
  return nanoseconds(calls, [&] {
    torch::jit::Stack stack{c, a, b, 1, 1};
    op.callBoxed(&stack);
  });
}

#!/bin/sh
# Builds the shim, or another CMake project that uses libtorch: build.sh FOLDER [SOURCE].
# Called by MSBuild targets; says in one line what to install when something is missing.
set -u
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
source=${2:-$here}
home=${LIBTORCH_HOME:-}

missing() { echo "$1 (on Debian or Ubuntu: apt-get install $2)" >&2; exit 1; }

command -v cmake >/dev/null || missing "CMake is missing" cmake
command -v "${CXX:-c++}" >/dev/null || missing "A C++ compiler is missing" g++
if [ -n "$home" ]; then
  [ -e "$home/include/ATen/core/Tensor.h" ] || { echo "LIBTORCH_HOME is \"$home\", but there is no libtorch in it" >&2; exit 1; }
elif ! echo '#include <ATen/core/Tensor.h>' | "${CXX:-c++}" -std=c++17 -fsyntax-only -x c++ - 2>/dev/null; then
  missing "libtorch is missing" "libtorch-dev libopenblas0-openmp"
fi

generator=
command -v ninja >/dev/null && generator="-G Ninja"
log=$folder/build.log
mkdir -p "$folder"
# shellcheck disable=SC2086
if ! { cmake -S "$source" -B "$folder" $generator -DLIBTORCH_HOME="$home" && cmake --build "$folder"; } >"$log" 2>&1; then
  reason=$(grep -m 1 -E 'error:|CMake Error' "$log" || tail -n 1 "$log")
  echo "$source did not build: $reason (all of it: $log)" >&2
  exit 1
fi

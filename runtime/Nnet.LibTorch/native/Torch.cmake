# Finds libtorch: the one in LIBTORCH_HOME (a folder with include/ and lib/), or the system's. Gives use_torch(target).
set(LIBTORCH_HOME "$ENV{LIBTORCH_HOME}" CACHE PATH "Folder of a libtorch of your own")
find_path(TORCH_INCLUDE ATen/core/Tensor.h HINTS "${LIBTORCH_HOME}/include" REQUIRED)
find_path(TORCH_API_INCLUDE torch/version.h
  HINTS "${LIBTORCH_HOME}/include/torch/csrc/api/include" "${TORCH_INCLUDE}/torch/csrc/api/include" REQUIRED)
find_library(TORCH_CPU torch_cpu HINTS "${LIBTORCH_HOME}/lib" REQUIRED)
find_library(C10 c10 HINTS "${LIBTORCH_HOME}/lib" REQUIRED)
find_library(TORCH_CUDA torch_cuda HINTS "${LIBTORCH_HOME}/lib")
find_library(C10_CUDA c10_cuda HINTS "${LIBTORCH_HOME}/lib")

# libtorch 2.6 and newer need C++17 or later with the new string ABI; older downloads come with either ABI.
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_INCLUDES "${TORCH_INCLUDE}" "${TORCH_API_INCLUDE}")
set(CMAKE_REQUIRED_LIBRARIES "${C10}")
check_cxx_source_compiles("
  #include <c10/util/Exception.h>
  int main() { return c10::Error({\"\", \"\", 0}, std::string()).msg().empty(); }" TORCH_HAS_NEW_STRING_ABI)

function(use_torch target)
  target_include_directories(${target} SYSTEM PRIVATE "${TORCH_INCLUDE}" "${TORCH_API_INCLUDE}")
  if(NOT TORCH_HAS_NEW_STRING_ABI)
    target_compile_definitions(${target} PRIVATE _GLIBCXX_USE_CXX11_ABI=0)
  endif()
  target_link_libraries(${target} PRIVATE "${TORCH_CPU}" "${C10}" ${CMAKE_DL_LIBS})
  if(TORCH_CUDA AND C10_CUDA)
    # Kernels register themselves when the library is loaded: it has to be linked although nothing here calls it.
    target_link_options(${target} PRIVATE -Wl,--no-as-needed)
    target_link_libraries(${target} PRIVATE "${TORCH_CUDA}" "${C10_CUDA}")
  endif()
endfunction()

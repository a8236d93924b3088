# shellcheck shell=bash
# What ./nnet and ./test share: find the SDK, choose the torch backend, install what is missing, build what is stale.
# Sourced with $root set to the top of the repository. Says what it does and why; silent when there is nothing to do.

say() { printf 'nnet: %s\n' "$*" >&2; }
die() { printf 'nnet: %s\n' "$*" >&2; exit 2; }

require_sdk() {
    command -v dotnet >/dev/null 2>&1 \
        || die 'the .NET SDK is missing. Install the .NET 10 SDK ("apt-get install dotnet-sdk-10.0" where your distribution has it, or the installer of the .NET project), then run this again.'
    [[ $'\n'$(dotnet --list-sdks 2>/dev/null) =~ $'\n'(1[0-9]|[2-9][0-9])\. ]] \
        || die "the .NET SDK is older than 10 ($(dotnet --list-sdks 2>/dev/null | tail -n 1)). Install the .NET 10 SDK beside it, then run this again."
}

# TorchSharp's packages where they restore, else the libtorch of the system. NNET_TORCH_BACKEND chooses by hand.
choose_backend() {
    local memory="$root/.nnet/backend"
    if [ -n "${NNET_TORCH_BACKEND:-}" ]; then
        case "$NNET_TORCH_BACKEND" in
            TorchSharp | LibTorch) ;;
            *) die "NNET_TORCH_BACKEND is \"$NNET_TORCH_BACKEND\". It takes TorchSharp or LibTorch." ;;
        esac
    elif [ -s "$memory" ]; then
        NNET_TORCH_BACKEND=$(cat "$memory")
    else
        NNET_TORCH_BACKEND=$(probe_backend)
        mkdir -p "$root/.nnet"
        printf '%s\n' "$NNET_TORCH_BACKEND" >"$memory"
    fi
    export NNET_TORCH_BACKEND
}

probe_backend() {
    if [ "$(uname -s)-$(uname -m)" = Linux-aarch64 ]; then
        say 'torch backend: LibTorch (TorchSharp has no package for Linux on arm64)'
        echo LibTorch
        return
    fi
    local folder
    folder=$(mktemp -d)
    cp "$root/Directory.Packages.props" "$folder/"
    cat >"$folder/probe.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
  <ItemGroup><PackageReference Include="TorchSharp-cpu" /></ItemGroup>
</Project>
XML
    say 'looking whether the TorchSharp packages restore here (once; the answer is kept in .nnet/backend)'
    if (cd "$folder" && dotnet restore probe.csproj >/dev/null 2>&1); then
        say 'torch backend: TorchSharp (its packages restore)'
        echo TorchSharp
    else
        say 'torch backend: LibTorch (the TorchSharp packages do not restore here; the libtorch of the system is used instead)'
        echo LibTorch
    fi
    rm -rf "$folder"
}

# Debian packages that the LibTorch backend needs and that are not there.
missing_packages() {
    # Read whole: a pipe into "grep -q" is cut early, which pipefail takes for a failure.
    local libraries headers
    libraries=$(ldconfig -p 2>/dev/null || true)
    headers=$(find /usr/include -maxdepth 7 -path '*torch/version.h' 2>/dev/null || true)
    if [ -z "${LIBTORCH:-}" ]; then
        [ -n "$headers" ] || echo libtorch-dev
    fi
    [[ $libraries =~ libopenblas|libblis|libmkl_rt ]] || echo libopenblas0-openmp
    [[ $libraries == *libturbojpeg* ]] || echo libturbojpeg0
    command -v cmake >/dev/null 2>&1 || echo cmake
    command -v g++ >/dev/null 2>&1 || command -v c++ >/dev/null 2>&1 || echo g++
    command -v make >/dev/null 2>&1 || command -v ninja >/dev/null 2>&1 || echo make
}

install_missing() {
    [ "$NNET_TORCH_BACKEND" = LibTorch ] || return 0
    local missing
    missing=$(missing_packages | tr '\n' ' ')
    missing=${missing% }
    [ -n "$missing" ] || return 0
    say "missing for the LibTorch backend: $missing (libtorch computes, OpenBLAS multiplies matrices 20 times faster than the reference BLAS, TurboJPEG reads pictures, cmake and g++ build the small shim)"
    command -v apt-get >/dev/null 2>&1 \
        || die "this is no Debian or Ubuntu: install $missing by your package manager, or point LIBTORCH at an unpacked libtorch, then run this again."
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || die "installing needs root: run \"apt-get install $missing\" as root, then run this again."
        as_root=(sudo)
    fi
    say "installing from Debian's packages: $missing"
    # shellcheck disable=SC2086
    { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >"$root/.nnet/install.log" 2>&1 \
        || die "apt-get could not install $missing; its output is in .nnet/install.log."
    say 'installed'
}

# What only tests need: a PostgreSQL server for the studies. Without it those tests are skipped and say so.
install_for_tests() {
    [ ! -x /usr/lib/postgresql/15/bin/initdb ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 0
    say "installing postgresql-15 from Debian's packages, for the tests of tuning studies"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql-15; } >"$root/.nnet/install-tests.log" 2>&1 \
        || say 'postgresql-15 could not be installed (.nnet/install-tests.log): its tests will be skipped'
}

# build PROJECT STAMP: builds when a source is newer than the last build of it.
build_if_stale() {
    local project=$1 stamp="$root/.nnet/$2.$NNET_TORCH_BACKEND.stamp"
    if [ -f "$stamp" ] && [ -z "$(find "$root/dsl" "$root/generator" "$root/runtime" "$root"/Directory.*.props "$root/global.json" \
        \( -name bin -o -name obj -o -name build \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then
        return 0
    fi
    say "building $project (the first time takes a minute or two)"
    local started="$stamp.started"
    touch "$started"
    dotnet build "$root/$project" -c Release -v quiet --nologo -clp:ErrorsOnly >"$root/.nnet/build.log" 2>&1 \
        || { cat "$root/.nnet/build.log" >&2; die "the build failed; its output is above and in .nnet/build.log."; }
    mv "$started" "$stamp"
}

set_up() {
    mkdir -p "$root/.nnet"
    require_sdk
    choose_backend
    install_missing
}

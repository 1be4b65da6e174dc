#!/usr/bin/env bash
# Arm64 under emulation: native code, linked by a cross compiler.
#   scripts/arm64.sh    needs Debian's gcc-aarch64-linux-gnu, libc6-dev-arm64-cross and qemu-user-static; about a minute
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/hosts/common.sh"

# The SDK passes --target, which only clang knows; -w, which changes nothing here, takes its place.
cat > "$work/linker" <<'EOF'
#!/usr/bin/env bash
exec aarch64-linux-gnu-gcc "${@/--target=*/-w}"
EOF
chmod +x "$work/linker"

build_for_jit
publish_native arm64 linux-arm64 \
    "-p:CppCompilerAndLinker=$work/linker" -p:ObjCopyName=aarch64-linux-gnu-objcopy -p:LinkerFlavor=bfd
compare qemu-aarch64-static -L /usr/aarch64-linux-gnu "$work/arm64/LossGen.Hosts" hashes

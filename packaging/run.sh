#!/usr/bin/env bash
# The first look at the program: the window on the sample register; without a display the same main job in the terminal.
set -euo pipefail
cd "$(dirname "$0")/.."
laming=.venv/bin/laming-desktop
register=out/exampleshire.laming
mkdir -p out
[ -f "$register" ] || "$laming" sample "$register"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then exec "$laming" "$register"; fi
echo "No display here, so the main job runs in the terminal instead of the window."
"$laming" export "$register" appendix out/appendix.pdf
"$laming" export "$register" action-plan out/action-plan.pdf
printf 'The sample register and its two papers:\n'
printf '  %s\n' "$PWD/$register" "$PWD/out/appendix.pdf" "$PWD/out/action-plan.pdf"

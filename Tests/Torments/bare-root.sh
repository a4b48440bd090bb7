#!/usr/bin/env bash
# Installs the package into a bare Debian 12 that has no Swift, opens the practice city there, keeps a store in use while the
# package is installed again, and removes it: the store stays and verifies. Needs root, and reaches the package archive that
# this machine uses.
#
# usage: bare-root.sh PACKAGE.deb
set -euo pipefail
package=$(readlink -f "$1")
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)
root=$(mktemp -d)
server="jishi-root-$$"
cleanup() {
  tmux -L "$server" kill-server 2> /dev/null || true
  umount -l "$root/proc" "$root/dev/pts" 2> /dev/null || true
  rm -rf --one-file-system "$root"
}
trap cleanup EXIT
debootstrap --variant=minbase bookworm "$root" "$archive" > "$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; exit 1; }
rm -f "$root.log"
mount -t proc proc "$root/proc"
mkdir -p "$root/dev/pts" && mount --bind /dev/pts "$root/dev/pts"
cp "$package" "$root/tmp/jishi.deb"
within() { chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LC_ALL=C.UTF-8 "$@"; }
within apt-get install -y -qq --no-install-recommends /tmp/jishi.deb > "$root/tmp/apt.log" 2>&1 || {
  tail -n 20 "$root/tmp/apt.log" >&2
  exit 1
}
if within sh -c 'command -v swift'; then echo "there is a Swift in the bare root" >&2; exit 1; fi
within jishi --version
within jishi demo --at /root/practice --units 4 --records 60 --no-open > /dev/null
# A workbook goes through the reader that was installed beside the program.
within sh -c 'printf %s demo > /root/pass && jishi list units -o /root/units.xlsx --store /root/practice --as ZTB-1 \
  --passphrase-file /root/pass && jishi doctor --store /root/practice' | grep -i -E "reader|工作簿"

shows() {
  for _ in $(seq 1 60); do
    if tmux -L "$server" capture-pane -p | grep -q "$1"; then return 0; fi
    sleep 0.5
  done
  echo "the screen never showed: $1" >&2
  tmux -L "$server" capture-pane -p >&2
  exit 1
}
tmux -L "$server" -f /dev/null new-session -d -x 80 -y 24 \
  "chroot $root /usr/bin/env -i PATH=/usr/bin:/bin HOME=/root TERM=xterm-256color LC_ALL=C.UTF-8 jishi demo --at /root/practice; echo left with \$?; sleep 30"
shows "今日"
# It is installed once more, and removed, while somebody sits at the store.
within dpkg -i /tmp/jishi.deb > /dev/null
tmux -L "$server" send-keys 3
shows "记实"
tmux -L "$server" send-keys q
sleep 1
tmux -L "$server" send-keys Enter
shows "left with 0"
within jishi verify --store /root/practice > /dev/null
within dpkg -r jishi > /dev/null 2>&1
[ -f "$root/root/practice/jishi.sqlite" ] || { echo "the store is gone" >&2; exit 1; }
[ ! -e "$root/usr/bin/jishi" ] && [ ! -e "$root/usr/lib/jishi" ] || { echo "something of the package stays" >&2; exit 1; }
echo "installed into a bare root, used, upgraded and removed; the store stays"

# Shared by ./run and ./test: finds uv, makes .venv with Python 3.11 or newer, installs what a lock file names.

fail() {
  echo "$*" >&2
  exit 1
}

# pyenv's shims show only the chosen Python; its versions lie side by side.
python_folders() {
  local folders="" folder
  for folder in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/bin; do
    [ -d "$folder" ] && folders="$folders$folder:"
  done
  echo "$folders$PATH"
}

find_uv() {
  UV="$(command -v uv || true)"
  [ -n "$UV" ] && return
  UV="$PWD/.tools/uv/bin/uv"
  [ -x "$UV" ] && return
  command -v python3 >/dev/null || fail "python3 is missing: apt install python3 python3-pip, or install uv"
  python3 -m pip --version >/dev/null 2>&1 || fail "pip is missing: apt install python3-pip, or install uv"
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --require-hashes \
    --target .tools/uv -r tools/requirements-uv.lock || fail "uv could not be fetched: install uv"
}

make_venv() {
  [ -x .venv/bin/python ] && return
  local log
  log="$("$UV" venv --quiet --clear --python '>=3.11' .venv 2>&1)" || {
    [ -z "${VERBOSE:-}" ] || echo "$log" >&2
    fail "Python 3.11 or newer is missing: install python3.11 (on older systems: uv python install 3.12)"
  }
}

# install LOCK sync|install: `sync` also removes what the lock does not name; nothing happens while nothing has changed.
install() {
  local lock="$1" how="$2" stamp=".venv/.installed" wanted
  wanted="$(cat "$lock" pyproject.toml | cksum)"
  grep -qxF "$lock $wanted" "$stamp" 2>/dev/null && return
  echo "Installing what $lock names ..." >&2
  "$UV" pip "$how" --quiet --python .venv --require-hashes $([ "$how" = sync ] || echo -r) "$lock" \
    || fail "Installing failed: is there a way to the package registry?"
  "$UV" pip install --quiet --python .venv --no-deps --editable . || fail "The project itself could not be installed."
  echo "$lock $wanted" >"$stamp"
}

prepare() {
  export UV_PYTHON_SEARCH_PATH UV_LINK_MODE="${UV_LINK_MODE:-copy}"
  UV_PYTHON_SEARCH_PATH="$(python_folders)"
  unset VIRTUAL_ENV
  find_uv
  make_venv
  install "$@"
}

# SPDX-License-Identifier: GPL-3.0-or-later
# bash asks the program what may stand for a word (src/cli/bs-cli-complete.c); nothing of it stands here.

_backstory_cli () {
  local line=${COMP_LINE:0:COMP_POINT} words=() candidate current broken i

  # bash breaks words at "=" and ":"; the program wants them as they were typed.
  line=${line#"${COMP_WORDS[0]}"}
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if [[ $line == [[:space:]]* ]]; then
      line=${line#"${line%%[![:space:]]*}"}
      words+=("")
    fi
    current=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && current=$line
    words[-1]+=$current
    line=${line#"$current"}
  done
  current=${words[-1]}
  # What stands before the last break stays on the line.
  broken=${current%"${current##*[=:]}"}

  COMPREPLY=()
  while IFS= read -r candidate; do
    case $candidate in
      :files) compopt -o default ;; # readline's own, which knows blanks and quotation marks
      :open) compopt -o nospace ;;
      *)
        candidate=${candidate%%$'\t'*}
        COMPREPLY+=("${candidate#"$broken"}") ;;
    esac
  done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete "${words[@]}" 2>/dev/null)
}

complete -F _backstory_cli backstory-cli

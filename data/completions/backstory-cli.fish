# SPDX-License-Identifier: GPL-3.0-or-later
# fish asks the program what may stand for a word (src/cli/bs-cli-complete.c); nothing of it stands here.

function __backstory_cli_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (command $words[1] __complete $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':files'
                set -l option (string match -r '^--[^=]*=' -- $current)
                for path in (__fish_complete_path (string replace -r '^--[^=]*=' '' -- $current))
                    echo "$option$path"
                end
            case ':open'
            case '*'
                echo $line
        end
    end
end

complete -c backstory-cli -f -a '(__backstory_cli_complete)'

import Curses
import Glibc
import Secrets

Terminal.occupyChannels()
// What a system refuses here, `jishi doctor` tells.
Secrecy.forbidDumps()
LastWords.tame()
exit(runJishi(Array(CommandLine.arguments.dropFirst())))

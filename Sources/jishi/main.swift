import Curses
import Glibc
import Secrets

Terminal.occupyChannels()
// `jishi doctor` tells what a system refuses here.
Secrecy.forbidDumps()
LastWords.tame()
exit(runJishi(Array(CommandLine.arguments.dropFirst())))

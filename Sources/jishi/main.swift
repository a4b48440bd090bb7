import Glibc

Terminal.occupyChannels()
exit(runJishi(Array(CommandLine.arguments.dropFirst())))

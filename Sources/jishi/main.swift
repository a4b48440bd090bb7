import Glibc

exit(runJishi(Array(CommandLine.arguments.dropFirst())))

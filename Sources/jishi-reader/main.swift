import Glibc

exit(Reader.run())

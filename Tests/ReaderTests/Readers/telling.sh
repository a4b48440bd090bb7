#!/bin/sh
# Tells its environment, its channels and its group.
exec /bin/sh -c "cat /proc/\$\$/environ; ls -l /proc/\$\$/fd; cut -d\" \" -f1,5 /proc/\$\$/stat"

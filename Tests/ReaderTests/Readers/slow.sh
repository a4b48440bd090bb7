#!/bin/sh
# Never answers, and ends when it is asked to.
exec sleep 60

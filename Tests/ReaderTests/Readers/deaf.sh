#!/bin/sh
# Never answers and does not listen, nor does what it started.
trap "" TERM
sleep 60 &
while :; do sleep 1; done

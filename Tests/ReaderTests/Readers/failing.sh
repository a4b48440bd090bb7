#!/bin/sh
# Answers half a frame and fails.
printf S
exit 9

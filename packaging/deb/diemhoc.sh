#!/bin/sh
# The command `diemhoc`: the version that is in use on this machine.
exec /opt/diem-hoc-so/current/diemhoc "$@"

#!/bin/sh
# Runs java, and ends it when the process that started this script is gone: the starter holds the other end of
# our standard input, and the system closes that end however the starter dies, kill -9 included.
exec 3<&0
( cat <&3; kill -9 $$ ) >/dev/null 2>&1 &
exec 3<&-
# One core's worth of collector and the quick compiler only: start-up matters here, peak throughput does not. For the same
# reason the classes of a package that npm has checked are not verified again, and nothing is collected while it starts.
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions \
  -XX:-BytecodeVerificationRemote -Xms256m -Xmn128m -Xmx1g "$@" </dev/null

#!/bin/sh
# Starts or resumes a training run in the background: go.sh NAME [arguments of train.py]
cd "$(dirname "$0")" || exit 1
name=$1
shift
OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE nohup nice -n 10 /usr/bin/python3 train.py --name "$name" "$@" >"scratch/$name.out" 2>&1 &
echo $! >"scratch/$name.pid"

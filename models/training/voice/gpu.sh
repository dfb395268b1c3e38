#!/bin/sh
# Speaks and trains at once on a machine with a GPU and 16 cores: gpu.sh BUNDLE OUT SECONDS MORE_SECONDS SIZE
# With INIT (a checkpoint) training goes on from it for SECONDS with all voices, at half the rate.
# BUNDLE: voices.tar.xz (lib/: the libraries of espeak-ng and flite with their data), lines.txt.xz, lexicon.tsv.xz.
bundle=$(realpath "$1") && mkdir -p "$2" && out=$(realpath "$2") && cd "$(dirname "$0")" || exit 1
work=$(mktemp -d)
tar xJf "$bundle/voices.tar.xz" -C "$work" && mkdir "$work/data" || exit 1
for file in lines.txt lexicon.tsv; do xz -dc "$bundle/$file.xz" >"$work/data/$file"; done
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
speak() { place=$1; shift; nice -n 5 python3 synthesise.py "$work/data" "$work/$place" --libraries "$work/lib" "$@" >>"$out/speak.log" 2>&1; }
speak held --workers 1 --each 200 --most 3 --voices held-out --seed 9 &
if [ "$INIT" ]; then
  speak all --workers 13 --voices all --seed 3 &
  python3 train_acoustic.py "$work/all" "$work/held" "$out" --size "$5" --seconds "$3" --init "$INIT" --plain 0 --warm 100 --rate 7e-4 2>&1 | tee "$out/train.log"
  kill $!
  exit
fi
speak known --workers 11 --seed 1 &
many=$!
speak strange --workers 3 --voices held-out --seed 2 &
few=$!
OMP_NUM_THREADS=4 python3 train_acoustic.py "$work/known" "$work/held" "$out" --size "$5" --seconds "$3" --more "$work/strange" --more-seconds "$4" 2>&1 | tee "$out/train.log"
kill $many $few 2>/dev/null
ls "$work/known" | wc -l
ls "$work/strange" | wc -l
tail -c 1500 "$out/speak.log"

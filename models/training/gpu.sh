#!/bin/sh
# Trains several sizes side by side on a GPU for MINUTES, evaluates them, leaves weights and logs in OUT.
#   gpu.sh DATA OUT MINUTES "SIZE …" [WORKERS]     DATA: folder with corpus.json.xz, prose.json, tokenizer.json
# Environment: KEEP (sizes whose weights come back), SLOTS (chunks made ahead), PROSE, STEP, CASES, MORE (arguments of train.py).
data=$(realpath "$1") && mkdir -p "$2" && out=$(realpath "$2") && cd "$(dirname "$0")" || exit 1
minutes=$3 sizes=$4 workers=${5:-8} keep=${KEEP:-$4}
export OMP_NUM_THREADS=2
mkdir -p scratch
cp "$data"/* scratch/
rm -f scratch/gpu-*.pt scratch/gpu-*.log
nice -n 5 python3 produce.py scratch/chunks --workers "$workers" --slots "${SLOTS:-400}" >"$out/lm-produce.log" 2>&1 &
producer=$!
for size in $sizes; do
  (
    python3 train.py --name "gpu-$size" --size "$size" --minutes "$minutes" --chunks scratch/chunks --prose "${PROSE:-0.25}" \
      --step "${STEP:-32768}" $MORE >"scratch/$size.err" 2>&1
    for part in held phrasings known; do
      python3 evaluate.py "scratch/gpu-$size.pt" --part $part --cases "${CASES:-1000}" --wrong 60 >"scratch/gpu-$size-$part.txt" 2>&1
    done
  ) &
  trainers="$trainers $!"
done
kept=$(for size in $keep; do echo "gpu-$size"; done)
while sleep 120; do python3 halve.py --parts "$out" $kept 2>/dev/null; done & # a run that is cut off loses two minutes
saver=$!
wait $trainers
kill $producer $saver 2>/dev/null
for size in $sizes; do
  tail -c 1500 "scratch/$size.err"
  tail -n 2 "scratch/gpu-$size.log"
  for part in held phrasings known; do head -n 1 "scratch/gpu-$size-$part.txt"; done
  cat "scratch/$size.err" "scratch/gpu-$size.log" "scratch/gpu-$size-"*.txt >>"$out/lm-all.log"
done
python3 halve.py --parts "$out" $kept

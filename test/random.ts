/** Numbers from 0 to 1 that look drawn, the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Bytes that mean nothing, the same for the same seed. */
export function noiseOf(seed: number): (length: number) => Buffer {
  const random = randomOf(seed);
  return (length) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

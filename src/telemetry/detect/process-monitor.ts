/**
 * Several signals of one process at once: how far the process is from where it was while normal, each row judged by itself and
 * those before. Distance is Mahalanobis's, on exponentially weighted means (a multivariate EWMA chart), with a covariance that
 * also holds how far each signal wandered during training: a temperature that drifts anyway proves little by drifting.
 */
const SMOOTHING = 0.1;
/** Training is cut into so many blocks to see how means wander. */
const BLOCKS = 8;
/** Keeps a relation between signals from being made of noise. */
const RIDGE = 0.1;
/** Share of the covariance that is shrunk towards independent signals. */
const SHRINKAGE = 0.05;

type Matrix = number[][];

/** The first model is made from this share of the training, and made anew so many times until its end. */
const FIRST = 0.25;
const REFITS = 15;

/**
 * One distance a row; `train`: the first rows, which are normal. Rows without gaps. Each training row is judged by a model of
 * the rows before it, so that its distance is as honest as those that follow; the very first are 0.
 */
export function processDistances(rows: readonly (readonly number[])[], train: number): number[] {
  const distances = new Array<number>(rows.length).fill(0);
  const first = Math.max(2, Math.floor(FIRST * train));
  const step = Math.max(1, Math.ceil((train - first) / REFITS));
  for (let count = first; count < train; count += step) {
    const end = Math.min(train, count + step);
    modelDistances(rows.slice(0, end), count).forEach((distance, i) => {
      if (i >= count) distances[i] = distance;
    });
  }
  modelDistances(rows, train).forEach((distance, i) => {
    if (i >= train) distances[i] = distance;
  });
  return distances;
}

/** Distances of all rows from a model of the first `count`. */
function modelDistances(rows: readonly (readonly number[])[], count: number): number[] {
  const width = rows[0]?.length ?? 0;
  const scaled = standardised(rows, count);
  const relations = relationsOf(covarianceOf(scaled.slice(0, count)));
  const residuals = scaled.map((row) => row.map((value, k) => value - dot(relations[k] ?? [], row)));
  // What each signal is, and what it is beyond what the others let expect.
  const features = standardised(
    scaled.map((row, i) => [...row, ...(residuals[i] ?? [])]),
    count,
  );
  const smoothed = smooth(features, 2 * width);
  const covariance = shrunk(covarianceOf(smoothed.slice(0, count)));
  const wandering = wanderingOf(features.slice(0, count), 2 * width);
  const inverse = invert(covariance.map((row, i) => row.map((value, j) => value + count * at(wandering[i] ?? [], j))));
  return smoothed.map((row) =>
    Math.sqrt(
      Math.max(
        0,
        dot(
          row,
          inverse.map((line) => dot(line, row)),
        ),
      ),
    ),
  );
}

/** Each column as deviations from its mean over the first `count` rows. */
function standardised(rows: readonly (readonly number[])[], count: number): Matrix {
  const normal = rows.slice(0, count);
  const mean = columnMeans(normal);
  const scale = mean.map((mu, k) => {
    const deviation = Math.sqrt(average(normal.map((row) => (at(row, k) - mu) ** 2)));
    // A signal that stood still in training: any change of a thousandth counts as one deviation.
    return deviation > 1e-9 * Math.max(1, Math.abs(mu)) ? deviation : Math.max(1e-6, 1e-3 * Math.abs(mu));
  });
  return rows.map((row) => row.map((value, k) => (value - at(mean, k)) / at(scale, k)));
}

/** For each signal the weights with which the others foretell it (ridge regression); its own is 0. */
function relationsOf(covariance: Matrix): Matrix {
  return covariance.map((line, k) => {
    const others = covariance.map((_, j) => j).filter((j) => j !== k);
    const inverse = invert(others.map((i) => others.map((j) => at(covariance[i] ?? [], j) + (i === j ? RIDGE : 0))));
    const weights = inverse.map((row) => row.reduce((sum, value, j) => sum + value * at(line, others[j] ?? 0), 0));
    return covariance.map((_, j) => (j === k ? 0 : (weights[others.indexOf(j)] ?? 0)));
  });
}

function smooth(rows: readonly (readonly number[])[], width: number): Matrix {
  let state = new Array<number>(width).fill(0);
  return rows.map((row) => {
    state = state.map((value, k) => value + SMOOTHING * (at(row, k) - value));
    return state;
  });
}

/**
 * How fast the means of the columns walk: covariance a row, from the means of blocks. With few blocks it is known poorly which
 * walk together, so only half of that is believed.
 */
function wanderingOf(rows: readonly (readonly number[])[], width: number): Matrix {
  const length = Math.max(1, Math.floor(rows.length / BLOCKS));
  const means = Array.from({ length: BLOCKS }, (_, b) => columnMeans(rows.slice(b * length, (b + 1) * length), width));
  const steps = means.slice(1).map((block, b) => block.map((mean, k) => mean - at(means[b] ?? [], k)));
  const together = (i: number, j: number) => average(steps.map((step) => at(step, i) * at(step, j))) / length;
  return square(width, (i, j) => (i === j ? together(i, j) : together(i, j) / 2));
}

function covarianceOf(rows: Matrix): Matrix {
  const mean = columnMeans(rows);
  return square(mean.length, (i, j) =>
    average(rows.map((row) => (at(row, i) - at(mean, i)) * (at(row, j) - at(mean, j)))),
  );
}

function shrunk(matrix: Matrix): Matrix {
  const variance = Math.max(1e-9, average(matrix.map((row, i) => at(row, i))));
  return matrix.map((row, i) => row.map((value, j) => (1 - SHRINKAGE) * value + (i === j ? SHRINKAGE * variance : 0)));
}

/** Gauss-Jordan with pivots; the matrix is positive definite. */
function invert(matrix: Matrix): Matrix {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(work[row] ?? [], column)) > Math.abs(at(work[best] ?? [], column))) best = row;
    }
    const pivotRow = work[best] ?? [];
    work[best] = work[column] ?? [];
    const pivot = at(pivotRow, column) || 1e-12;
    const normed = pivotRow.map((value) => value / pivot);
    for (let row = 0; row < size; row += 1) {
      const factor = at(work[row] ?? [], column);
      if (row !== column && factor !== 0)
        work[row] = (work[row] ?? []).map((value, k) => value - factor * at(normed, k));
    }
    work[column] = normed;
  }
  return work.map((row) => row.slice(size));
}

const at = (row: readonly number[], k: number) => row[k] ?? 0;
const average = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, k) => sum + value * at(b, k), 0);
const square = (size: number, cell: (i: number, j: number) => number): Matrix =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => cell(i, j)));
function columnMeans(rows: readonly (readonly number[])[], width = rows[0]?.length ?? 0): number[] {
  return Array.from({ length: width }, (_, k) => average(rows.map((row) => at(row, k))));
}

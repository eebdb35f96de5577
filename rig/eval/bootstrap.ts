import { seededRandom } from '../random/seeded-random.ts'

const resamples = 1000
const seed = 20_261_124

/** A mean with the interval that holds it in 95 of 100 samples like this one. */
export type Estimate = { mean: number; low: number; high: number }

/** The mean of values with its percentile bootstrap interval (Efron 1979); the same for the same values. */
export function estimateMean(values: readonly number[]): Estimate {
  const random = seededRandom(seed)
  const means = Array.from({ length: resamples }, () => {
    let total = 0
    for (let draw = 0; draw < values.length; draw += 1) total += values[Math.floor(random() * values.length)] ?? 0
    return total / values.length
  }).toSorted((a, b) => a - b)
  return {
    mean: values.reduce((total, value) => total + value, 0) / values.length,
    low: means[Math.floor(resamples * 0.025)] ?? Number.NaN,
    high: means[Math.ceil(resamples * 0.975) - 1] ?? Number.NaN,
  }
}

/** A source of numbers from 0 up to 1. */
export type Random = () => number

/** A rank from 0 up to `count`, by Zipf's law with an exponent of 1: the logarithm of the rank is even. */
export function zipfRank(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1)
}

/** How often something happens that happens `mean` times on average. Large means are drawn from the normal law. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const limit = Math.exp(-mean)
  let product = random()
  let count = 0
  while (product > limit) {
    product *= random()
    count += 1
  }
  return count
}

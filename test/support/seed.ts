// The seed of random tests: printed, and taken from SEED to run the same again.
const seed = process.env.SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.SEED)
console.info(`SEED=${seed}`)

/** How fast-check runs a property so often, from the seed of this run. */
export const seeded = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({ seed, numRuns })

/** `most` of these, others on every run; all of them with LONG=1. What is left out is said. */
export const sampled = <A>(all: readonly A[], most: number): readonly A[] => {
  if (process.env.LONG === '1' || all.length <= most) return all
  console.warn(`${most} of ${all.length} from SEED=${seed}: all of them with LONG=1`)
  const from = seed % all.length
  const turned = [...all.slice(from), ...all.slice(0, from)]
  return turned.filter((_, n) => Math.floor((n * most) / all.length) !== Math.floor(((n - 1) * most) / all.length))
}

const spread = (n: number): number => Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 0

/** These in an order that the seed of this run decides. */
export const shuffled = <A>(all: readonly A[]): readonly A[] =>
  all
    .map((one, n) => [spread(seed + Math.imul(n + 1, 0x9e3779b1)), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)

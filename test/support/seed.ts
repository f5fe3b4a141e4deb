// The seed of random tests: printed, and taken from SEED to run the same again.
const seed = process.env.SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.SEED)
console.info(`SEED=${seed}`)

/** How fast-check runs a property so often, from the seed of this run. */
export const seeded = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({ seed, numRuns })

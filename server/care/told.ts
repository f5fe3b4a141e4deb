// What a thread that searches and whoever waits for it tell each other, in memory they share: how far it is, and that it should come to its end.

/** Two numbers: how many thousandths are done, and whether it should wind up. */
export type Told = SharedArrayBuffer
const [done, end] = [0, 1]
const numbers = (told: Told): Int32Array => new Int32Array(told)

export const newTold = (): Told => new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
/** From 0 to 1. */
export const tellDone = (told: Told, share: number): void => void Atomics.store(numbers(told), done, Math.round(share * 1000))
export const doneIn = (told: Told): number => Atomics.load(numbers(told), done) / 1000
/** Asks for the best there is so far. */
export const windUp = (told: Told): void => void Atomics.store(numbers(told), end, 1)
export const windsUp = (told: Told): boolean => Atomics.load(numbers(told), end) === 1

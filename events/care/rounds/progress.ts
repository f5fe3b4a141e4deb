// How far a round is, from 0 to 1, for whoever waits for it: it changes nothing of the round.
export type Progress = (share: number) => void

export const untold: Progress = () => undefined
/** One part of a whole that goes from `from` to `until`. */
export const within =
  (progress: Progress, from: number, until: number): Progress =>
  (share) =>
    progress(from + (until - from) * share)

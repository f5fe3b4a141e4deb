// What every paper and table says of itself: which register it was taken from, as of when, and where it can be checked.
import { dayOf } from '../../events/kernel/index.ts'
import type { Counter } from '../kernel/counter.ts'
import { imprintLine, imprintOf } from '../proof/imprint.ts'
import { longDay } from './format.ts'

export type Mark = {
  /** `registro … n. … · …`, or that nothing is signed yet */
  readonly line: string
  /** the day it shows */
  readonly day: string
  /** «come risulta al 31 dicembre 2025» */
  readonly asOf: string
  /** when the register was last signed: the date of the paper */
  readonly dated: string
  /** the signed checkpoint itself; undefined where nothing is signed */
  readonly note: string | undefined
}

const unsigned = 'registro non ancora firmato'

/** `asOf`: the moment of time travel. Where nothing is signed the paper has the date of the day it shows. */
export const markOf = async ({ proofs, now }: Pick<Counter, 'proofs' | 'now'>, asOf: string | undefined): Promise<Mark> => {
  const day = dayOf(asOf ?? now())
  const latest = await proofs?.latest()
  const line = latest ? imprintLine(imprintOf(latest.note)) : unsigned
  return { line, day, asOf: `come risulta al ${longDay(day)}`, dated: latest?.at ?? `${day}T00:00:00.000Z`, note: latest?.note }
}

// Which level of the national contract a need asks for.
import { type Level, rankOf } from '../kernel/care.ts'
import type { Autonomy } from './vocabulary.ts'

/** Eats, washes, walks and dresses alone, and nobody must always be there. */
export const isSelfSufficient = ({ eats, washes, walks, dresses, supervised }: Autonomy): boolean =>
  eats && washes && walks && dresses && !supervised

/** BS for who is self-sufficient, CS for who is not, DS where somebody trained is wanted [domain §7.2]. */
export const levelFor = (autonomy: Autonomy, trained: boolean): Level => (isSelfSufficient(autonomy) ? 'BS' : trained ? 'DS' : 'CS')

export const isAtLeast = (level: Level, wanted: Level): boolean => rankOf(level) >= rankOf(wanted)

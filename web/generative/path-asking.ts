// What somebody asks of their own pact: few fields, plain words.
import type { GenerativeCommands } from '../../events/generative/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { me } from '../kernel/session.ts'
import type { Signing } from './api.ts'
import type { AsksOf } from './asked.ts'
import { Exact } from './exact.tsx'
import { pathWords } from './path-words.ts'

const w = () => pathWords()
export type Own = 'write' | 'ask' | 'sign' | 'withdraw'

/** The signature of an adult of the household, on their own page. */
export const ownCosign: Ask<Signing, GenerativeCommands['cosign']> = {
  ...{ personal: true, wide: true, shows: Exact },
  fields: () => [{ name: 'read', as: 'tick', label: w().readTick, missing: w().readFirst }],
  data: (_, { text }) => ({ sha256: text?.sha256 ?? '', member: me()?.id ?? '' }),
}

export const ownAsking: AsksOf<Own> = {
  write: {
    personal: true,
    fields: () => [{ name: 'words', as: 'text', label: w().noteLabel, hint: w().noteHint, max: 2_000 }],
    data: (given) => ({ words: given.text('words') }),
  },
  ask: {
    personal: true,
    fields: () => [{ name: 'words', as: 'text', label: w().changeLabel, hint: w().changeHint, max: 2_000 }],
    data: (given) => ({ words: given.text('words') }),
  },
  sign: {
    ...{ personal: true, wide: true, shows: Exact },
    fields: () => [{ name: 'read', as: 'tick', label: w().readTick, missing: w().readFirst }],
    data: (_, { text }) => ({ sha256: text?.sha256 ?? '' }),
  },
  withdraw: {
    ...{ grave: true, personal: true },
    fields: () => [
      { name: 'sure', as: 'tick', label: w().withdrawSure, missing: w().withdrawTick },
      { name: 'words', as: 'text', label: w().withdrawWords, max: 400, optional: true },
    ],
    data: (given) => ({ words: given.maybe('words') }),
  },
}

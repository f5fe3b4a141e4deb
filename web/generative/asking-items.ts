// What is asked of one thing inside a pact: a commitment, a resource, an expense, a wish.
import type { GenerativeCommands } from '../../events/generative/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { centsIn, wrongMoney } from '../kernel/care/amounts.ts'
import { euros } from '../kernel/format.ts'
import type { Asked } from './asked.ts'
import { brief, text, w } from './asking-fields.ts'

export type ItemCommand = 'meet' | 'miss' | 'bring' | 'spend' | 'release' | 'answer'
/** `on` is the identity of the thing; `remains` the cents an expense still holds. */
export type Item = Asked & { readonly on: string; readonly remains: number }

export const itemAsking: { readonly [C in ItemCommand]: Ask<Item, GenerativeCommands[C]> } = {
  meet: { ...{ personal: true, note: () => w().simple, fields: () => [] }, data: (_, { on }) => ({ commitment: on }) },
  miss: {
    ...{ personal: true, note: () => w().missNote, fields: () => [brief('words', w().words)] },
    data: (given, { on }) => ({ commitment: on, words: given.maybe('words') }),
  },
  bring: { ...{ personal: true, note: () => w().simple, fields: () => [] }, data: (_, { on }) => ({ resource: on }) },
  spend: {
    personal: true,
    fields: ({ remains }) => [
      {
        ...{ name: 'cents', as: 'line', label: w().spent, max: 10 },
        check: (amount) => wrongMoney(amount) ?? (centsIn(amount) > remains ? w().spentOver(euros(remains)) : undefined),
      },
      { name: 'receipt', as: 'file', label: w().receipt },
    ],
    data: (given, { on }) => ({ expense: on, cents: centsIn(given.text('cents')), receipt: given.file('receipt') }),
  },
  release: {
    ...{ grave: true, personal: true, note: () => w().releaseNote, fields: () => [] },
    data: (_, { on }) => ({ expense: on }),
  },
  answer: {
    ...{ personal: true, fields: () => [text('words', w().answer, w().answerHint)] },
    data: (given, { on }) => ({ request: Number(on), words: given.text('words') }),
  },
}

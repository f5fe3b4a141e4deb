// A first draft of a pact's text, from what was already agreed. Always in Italian: it is what will be signed.
import type { Side } from '../../events/pacts/vocabulary.ts'
import type { Pact } from './api.ts'
import { names } from './names.ts'
import { words } from './words.ts'

const { partyKinds } = names.it
const { detail } = words.it

const partiesOf = (pact: Pact): string =>
  pact.parts.parties
    .filter((party) => party.kind !== 'municipality' && party.left_on === null)
    .map((party) => (party.label === null ? detail.someone : `${party.label} (${partyKinds[party.kind].toLowerCase()})`))
    .join(', ')

const promisesOf = (pact: Pact, side: Side): string =>
  pact.parts.commitments
    .filter((one) => one.side === side && one.status !== 'released')
    .map((one) => `- ${one.what}`)
    .join('\n') || '- …'

export const draftOf = (pact: Pact): string =>
  [
    `Patto di collaborazione «${pact.title}»`,
    `Tra il Comune di ${pact.town} e ${partiesOf(pact)}.`,
    `1. Oggetto\n${pact.idea}`,
    `2. Luogo\n${pact.address}, ${pact.town}`,
    `3. I cittadini si impegnano a\n${promisesOf(pact, 'citizens')}`,
    `4. Il Comune si impegna a\n${promisesOf(pact, 'municipality')}`,
    `5. Durata\n${pact.months === null ? '…' : `${pact.months} mesi`} dall’entrata in vigore.`,
    '6. Resoconti\nChi porta avanti il patto racconta ogni sei mesi, e alla fine, che cosa ha fatto e quali impegni ha mantenuto.',
    '7. Recesso\nI cittadini possono recedere con un preavviso di trenta giorni.',
  ].join('\n\n')

// The fourteen clauses somebody begins from, with what was already agreed. Always in Italian: it is what will be signed.
import type { OutlineClause } from '../../events/pacts/outline.ts'
import type { Side } from '../../events/pacts/vocabulary.ts'
import type { Pact } from './api.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'
import { words } from './words.ts'

export type Clause = { readonly heading: string; readonly body: string }

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
    .map((one) => `– ${one.what};`)
    .join('\n') || '– …'

const months = (pact: Pact): string => (pact.months === null ? '…' : String(pact.months))
const prescriptions = (pact: Pact): string =>
  pact.parts.opinions
    .flatMap((one) => (one.prescriptions === null ? [] : [`\nSi rispetta quanto prescritto: ${one.prescriptions}`]))
    .join('')

const bodies: { readonly [C in OutlineClause]: (pact: Pact) => string } = {
  object: (pact) => `Tra il Comune di ${pact.town} e ${partiesOf(pact)}.\n${pact.idea}\nDove: ${pact.address}, ${pact.town}.`,
  duration: (pact) =>
    `Il patto dura ${months(pact)} mesi dall’entrata in vigore. Il Comune può sospenderlo per ragioni di interesse pubblico con almeno 48 ore di preavviso. I cittadini attivi possono recedere per iscritto: il recesso ha effetto dal trentunesimo giorno.`,
  action: (pact) =>
    `I cittadini attivi si impegnano a:\n${promisesOf(pact, 'citizens')}\nIl Comune di ${pact.town} si impegna a:\n${promisesOf(pact, 'municipality')}\nLe attività sono volontarie e gratuite: non nasce alcun rapporto di lavoro.`,
  monitoring: (pact) =>
    `Un resoconto ogni ${pact.report_every ?? 12} mesi e uno alla fine: ore, persone, risorse delle due parti, risultati.`,
  risks: (pact) => `Si lavora con i dispositivi di protezione adatti e dopo un’informazione sulla sicurezza.${prescriptions(pact)}`,
  liability: () => 'I cittadini attivi rispondono dei danni causati per dolo o colpa. L’assicurazione è descritta nel registro del patto.',
  disputes: () =>
    'Prima di ogni altra via le parti si rivolgono a un comitato di tre persone: una dei cittadini, una del Comune, una scelta insieme. La proposta arriva entro trenta giorni e non vincola.',
  beside: (pact) => `${pact.office ?? 'L’ufficio che segue il patto'} affianca i cittadini e risponde alle loro domande.`,
  amendment: () =>
    'Il patto resta aperto a chi vuole aderire, con il consenso dell’amministrazione. Ogni modifica si scrive, e vale quando tutte le parti hanno firmato lo stesso testo.',
  conclusion: () => 'Alla fine il bene si riconsegna in buono stato, con ciò che è stato dato in prestito.',
  breach: () =>
    'Se una parte non fa quanto promesso, l’altra lo contesta per iscritto e dà un tempo per rimediare. Passato quel tempo il Comune può risolvere il patto.',
  guarantees: (pact) =>
    `Nessuna attività limita l’uso collettivo del bene.${pact.opening === null ? '' : ` È aperto a tutti: ${pact.opening}`}`,
  final: () =>
    'Per quanto non è scritto qui vale il regolamento comunale; nel dubbio si sceglie la lettura che favorisce la partecipazione.',
  privacy: () =>
    'Il patto è pubblico e non contiene dati di persone. I recapiti restano agli atti dell’ufficio (art. 13 del Regolamento UE 2016/679).',
}

/** The clauses that stand, or a first draft of all fourteen. */
export const clausesOf = (pact: Pact): readonly Clause[] =>
  pact.parts.text?.clauses ??
  (Object.keys(lists.it.clauses) as OutlineClause[]).map((clause) => ({ heading: lists.it.clauses[clause], body: bodies[clause](pact) }))

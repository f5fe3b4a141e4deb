// What each refusal about a generative pact says to people: kindly, what is so, and what would make it possible.
import type { GenerativeRule } from '../../events/generative/rules.ts'
import type { Sentences } from '../kernel/context.ts'
import { giving } from './sentences-giving.ts'

export const sentences: Sentences<GenerativeRule> = {
  ...giving,
  'unknown-pact': { it: 'Questo patto non c’è: si comincia da una segnalazione.', en: 'There is no such pact: it begins with a report.' },
  'already-reported': { it: 'Questa segnalazione è già registrata.', en: 'This report is already recorded.' },
  closed: {
    it: 'Questo percorso è chiuso. Chi coordina può riaprirlo, dicendo perché.',
    en: 'This path is closed. The coordinator can reopen it, saying why.',
  },
  'not-now': {
    it: 'A questo punto del percorso non si può: guarda qual è il prossimo passo.',
    en: 'Not at this point of the path: see what the next step is.',
  },
  'not-entrusted': {
    it: 'Questa persona è affidata a un’altra operatrice o operatore: chiedi a chi coordina se deve passare a te.',
    en: 'This person is entrusted to a colleague: ask the coordinator whether they should pass to you.',
  },
  'not-yours': { it: 'Questo percorso è di un’altra persona.', en: 'This path is somebody else’s.' },
  'own-pact': {
    it: 'Questo patto riguarda te o la tua famiglia: per l’ente se ne occupa un’altra persona.',
    en: 'This pact is about you or your household: somebody else acts for the partner.',
  },
  'not-informed': {
    it: 'Prima di segnalare qualcuno bisogna dirglielo: la persona deve sapere che cosa si scrive di lei, e perché.',
    en: 'Somebody is told before being reported: they must know what is written about them, and why.',
  },
  'say-when-born': {
    it: 'Serve la data di nascita, letta su un documento: il Patto per l’Autonomia ha un’età.',
    en: 'The date of birth is needed, read on a document: the autonomy pact has an age.',
  },
  'too-young': {
    it: 'Il Patto per l’Autonomia si firma dal giorno dei 19 anni. Intanto si può continuare a parlarne, o cercare insieme un’altra strada.',
    en: 'The autonomy pact can be signed from the 19th birthday. Until then one can keep talking, or look together for another way.',
  },
  'too-old': {
    it: 'Il Patto per l’Autonomia è per chi, il giorno della firma, ha tra i 19 e i 39 anni. Non è una porta chiusa: c’è il Patto per l’Inclusione, e ci sono altre strade che possiamo vedere insieme.',
    en: 'The autonomy pact is for people who are 19 to 39 on the day of signature. It is not a closed door: there is the inclusion pact, and there are other ways to look at together.',
  },
  'has-work': {
    it: 'Il Patto per l’Autonomia è per chi non ha un lavoro. Chi lavora e fa fatica può trovare posto nel Patto per l’Inclusione.',
    en: 'The autonomy pact is for people without work. Whoever works and still struggles may find room in the inclusion pact.',
  },
  'no-condition': {
    it: 'Per il Patto per l’Inclusione serve almeno una di queste situazioni: figli a carico, anziani in famiglia, isolamento.',
    en: 'The inclusion pact needs at least one of these: dependent children, elderly people in the family, isolation.',
  },
  'decide-jointly': {
    it: 'Questa persona è già seguita dai servizi sociali: non è un ostacolo, ma si decide insieme a loro.',
    en: 'This person is already followed by the social services: no obstacle, but it is decided together with them.',
  },
  'say-why': {
    it: 'Indica almeno un motivo: la persona ha diritto di saperlo.',
    en: 'Give at least one reason: the person has a right to know.',
  },
  'same-twice': { it: 'La stessa voce compare due volte.', en: 'The same entry appears twice.' },
  'no-draft': { it: 'Non c’è ancora un piano scritto.', en: 'There is no written plan yet.' },
  'no-text': { it: 'Non c’è un testo da firmare: prima si fissa.', en: 'There is no text to sign: it is fixed first.' },
  'another-text': {
    it: 'Il testo è cambiato da quando l’hai letto: rileggilo prima di firmare.',
    en: 'The text has changed since you read it: read it again before signing.',
  },
  'signed-already': { it: 'Questo testo è già firmato dalla persona.', en: 'The person has already signed this text.' },
  'person-first': {
    it: 'Prima firma la persona, poi l’ente: il patto nasce da una sua scelta.',
    en: 'The person signs first, then the partner: the pact begins with their choice.',
  },
  'not-a-household': {
    it: 'Questo patto è di una persona sola: i familiari firmano nei patti di una famiglia.',
    en: 'This pact is of one person alone: the family signs in pacts of a household.',
  },
  'not-adults': {
    it: 'Firma solo chi è maggiorenne: conferma che tutte le persone scritte lo sono.',
    en: 'Only adults sign: confirm that everybody written down is one.',
  },
  'unknown-member': {
    it: 'Questa persona non è tra i familiari che firmano il patto.',
    en: 'This person is not among those of the household who sign the pact.',
  },
  'household-first': {
    it: 'Manca la firma di qualcuno della famiglia: l’ente firma dopo tutti gli adulti scritti nel patto.',
    en: 'Somebody of the household has not signed yet: the partner signs after all the adults written in the pact.',
  },
  'paper-needed': {
    it: 'Se la persona non firma dalla sua pagina, serve il foglio con la sua firma.',
    en: 'If the person does not sign on their page, the sheet with their signature is needed.',
  },
  'paper-unseen': {
    it: 'Indica su quale documento hai letto la data di nascita.',
    en: 'Say on which document the date of birth was read.',
  },
  'end-before-start': { it: 'La fine viene prima dell’inizio.', en: 'The end comes before the start.' },
  'next-in-the-past': { it: 'Il prossimo appuntamento deve ancora venire.', en: 'The next appointment has to be still to come.' },
  'check-in-too-far': {
    it: 'Il prossimo incontro è troppo lontano: il programma vuole che ci si veda più spesso.',
    en: 'The next check-in is too far away: the programme wants people to meet more often.',
  },
  'after-the-end': {
    it: 'Il patto finisce prima di quel giorno: scegli un giorno entro la fine, per chiuderlo insieme o parlare di come si va avanti.',
    en: 'The pact ends before that day: choose a day within its end, to conclude it together or talk about how to go on.',
  },
  'which-service': {
    it: 'Quando la persona passa ai servizi si dice a quali; negli altri casi no.',
    en: 'When a person passes to the services it is said to which; otherwise not.',
  },
  'unknown-request': { it: 'Questa richiesta non c’è.', en: 'There is no such request.' },
  'answered-already': { it: 'A questa richiesta è già stato risposto.', en: 'This request has been answered already.' },
  'unknown-reminder': {
    it: 'Per questo appuntamento non c’è un promemoria.',
    en: 'There is no reminder for this appointment.',
  },
  'too-early': { it: 'Non è ancora il momento.', en: 'It is not time yet.' },
  'another-is-running': {
    it: 'Questa persona ha già un patto dello stesso tipo: prima si conclude quello.',
    en: 'This person already has a pact of the same kind: that one ends first.',
  },
  'followed-already': { it: 'Questa verifica dopo la fine è già stata fatta.', en: 'This follow-up has been made already.' },
  'rate-each-goal': {
    it: 'Per concludere si guarda ogni obiettivo: raggiunto, in parte o no.',
    en: 'To conclude, each goal is looked at: reached, partly or not.',
  },
  'unknown-goal': { it: 'Questo obiettivo non è nel patto.', en: 'This goal is not in the pact.' },
  'said-already': { it: 'È già scritto così.', en: 'It is written so already.' },
}

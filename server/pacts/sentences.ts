// What each refusal of a pact says to people: what is so, and what would make it possible.
import type { PactRule } from '../../events/pacts/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<PactRule> = {
  'unknown-pact': {
    it: 'Questo patto non c’è: prima qualcuno deve proporlo.',
    en: 'There is no such pact: somebody has to propose it first.',
  },
  'already-proposed': {
    it: 'Questo patto è già stato proposto: per cambiarlo, precisa la proposta.',
    en: 'This pact has already been proposed: to change it, clarify the proposal.',
  },
  'wrong-stage': {
    it: 'A questo punto della vita del patto non si può: guarda nella sua pagina che cosa si può chiedere adesso.',
    en: 'The pact is not at that point of its life: its page shows what can be asked now.',
  },
  unsigned: {
    it: 'Manca ancora la firma di qualcuno: il patto si attiva quando tutte le parti hanno firmato lo stesso testo.',
    en: 'Somebody has not signed yet: the pact starts when every party has signed the same text.',
  },
  'person-by-reference': {
    it: 'Una persona non entra mai nel registro con il suo nome: indicala con il suo codice (UUID), senza etichetta.',
    en: 'A person is never named in the register: give their reference (a UUID) and no label.',
  },
  'party-unnamed': {
    it: 'Di un gruppo, un’associazione o un ente serve il nome con cui il quartiere lo conosce.',
    en: 'A group or an organisation needs the name it is known by.',
  },
  'one-municipality': {
    it: 'Il Comune è già parte di ogni patto e non si aggiunge: qui si indicano i cittadini attivi.',
    en: 'The municipality is already a party of every pact: name the active citizens here.',
  },
  'already-a-party': {
    it: 'È già tra le parti di questo patto.',
    en: 'It is already a party of this pact.',
  },
  'not-a-party': {
    it: 'Non è tra le parti di questo patto: finché si negozia può aderire.',
    en: 'It is not a party of this pact: while it is being negotiated it can join.',
  },
  'municipality-stays': {
    it: 'Il Comune non esce e non recede: può concludere il patto in anticipo o risolverlo, dicendo il motivo.',
    en: 'The municipality neither leaves nor withdraws: it may end the pact early or for breach, giving the reason.',
  },
  'last-party': {
    it: 'È l’unica parte dei cittadini: senza di lei non c’è patto. Se la proposta non va avanti, ritirala.',
    en: 'It is the only citizen party: without it there is no pact. If the proposal stops here, abandon it.',
  },
  'not-your-side': {
    it: 'Non parli per questa parte del patto: gli impegni e le firme dei cittadini li danno i cittadini, quelli del Comune il Comune.',
    en: 'You do not speak for this side: citizens promise and sign for citizens, the municipality for itself.',
  },
  'nothing-new': {
    it: 'Non cambia nulla: quello che hai scritto è già quello che il registro dice.',
    en: 'Nothing would change: the register already says this.',
  },
  'no-such-commitment': {
    it: 'Tra gli impegni di questo patto non ce n’è uno con questo numero.',
    en: 'No commitment of this pact has this number.',
  },
  'already-kept': {
    it: 'Questo impegno risulta già mantenuto.',
    en: 'This commitment is already recorded as kept.',
  },
  'same-text': {
    it: 'È parola per parola il testo che già vale.',
    en: 'It is word for word the text that already stands.',
  },
  'text-changed': {
    it: 'Il testo non è più quello che hai letto: rileggilo e firma la versione che vale adesso.',
    en: 'The text is no longer the one you read: read it again and sign the version that stands now.',
  },
  'text-outdated': {
    it: 'Dopo l’ultima stesura sono cambiati impegni, parti o durata: serve un testo nuovo, che li dica, prima di firmare.',
    en: 'Commitments, parties or duration changed after the last wording: a new text that says so is needed before anybody signs.',
  },
  'not-negotiated': {
    it: 'Prima della firma servono gli impegni dei cittadini e del Comune, la durata e il testo.',
    en: 'Before it is signed a pact needs the commitments of the citizens and of the municipality, its duration and its text.',
  },
  'not-approved': {
    it: 'È un patto complesso: prima della firma la Giunta deve approvare proprio questo testo.',
    en: 'It is a complex pact: before it is signed the Giunta must approve this very text.',
  },
  'longer-needs-reason': {
    it: 'Dura più di quanto è consueto per un patto di questo tipo: scrivi il motivo della deroga.',
    en: 'It lasts longer than such a pact usually does: write down the reason for it.',
  },
  'already-signed': {
    it: 'Questa parte ha già firmato questo testo.',
    en: 'This party has already signed this text.',
  },
  'in-the-future': {
    it: 'Questa data deve ancora venire: si registra quello che è già avvenuto.',
    en: 'This date has not come yet: what is recorded has already happened.',
  },
  'before-signature': {
    it: 'Viene prima dell’ultima firma: un patto non può produrre effetti prima di essere firmato da tutti.',
    en: 'It comes before the last signature: a pact has no effect before everybody has signed it.',
  },
  'end-before-start': {
    it: 'La fine viene prima dell’inizio: controlla le due date.',
    en: 'The end comes before the start: check both dates.',
  },
  'longer-than-agreed': {
    it: 'Va oltre la durata che le parti hanno firmato: accorcia, oppure più avanti chiedi una proroga.',
    en: 'It goes beyond the duration the parties signed: shorten it, or extend the pact later.',
  },
  'period-outside-pact': {
    it: 'Il periodo esce dalla vita del patto: un resoconto va dal primo giorno all’ultimo, non oltre.',
    en: 'The period goes outside the life of the pact: a report stays between its first and its last day.',
  },
  'period-already-reported': {
    it: 'Per una parte di questi giorni la stessa parte ha già reso conto: le ore verrebbero contate due volte.',
    en: 'The same party has already reported on some of these days: the hours would count twice.',
  },
  'already-over': {
    it: 'Il termine è già passato: una proroga si fa prima, adesso serve un patto nuovo.',
    en: 'Its time is already over: an extension comes before that, now a new pact is needed.',
  },
  'not-longer': {
    it: 'La nuova scadenza non viene dopo quella di adesso.',
    en: 'The new end is not later than the present one.',
  },
  'already-withdrew': {
    it: 'Questa parte ha già comunicato il recesso.',
    en: 'This party has already given notice of its withdrawal.',
  },
  'needs-motive': {
    it: 'Per chiudere un patto prima del tempo o per inadempimento serve scriverne il motivo.',
    en: 'To end a pact early or for breach its motive must be written.',
  },
  'not-over-yet': {
    it: 'La scadenza del patto non è ancora arrivata: per chiuderlo prima indica una conclusione anticipata, con il motivo.',
    en: 'The pact’s time is not over: to end it now choose an early end and give the motive.',
  },
  'no-final-report': {
    it: 'Manca il resoconto finale: senza, il patto può solo risultare scaduto.',
    en: 'The final report is missing: without it the pact can only be recorded as expired.',
  },
  'no-notice': {
    it: 'Nessun recesso in corso chiude questo patto: restano ancora parti che non hanno receduto.',
    en: 'No withdrawal ends this pact: parties remain that have not withdrawn.',
  },
  'notice-running': {
    it: 'Il preavviso è ancora in corso: il recesso ha effetto dal trentunesimo giorno dopo la comunicazione.',
    en: 'The notice is still running: a withdrawal takes effect on the thirty-first day after it was received.',
  },
  'no-such-report': {
    it: 'Ore e persone si rettificano in un resoconto: indica il numero di uno che esiste.',
    en: 'Hours and people are corrected in a report: give the number of one that exists.',
  },
  'never-recorded': {
    it: 'Quel dato non è mai stato registrato: si rettifica solo quello che c’è.',
    en: 'That has never been recorded: only what is there can be corrected.',
  },
}

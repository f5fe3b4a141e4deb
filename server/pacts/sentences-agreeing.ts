// What the refusals while a pact is agreed say to people.
import type { Sentence } from '../kernel/context.ts'

export const ofAgreeing = {
  'unknown-pact': {
    it: 'Questo patto non c’è: prima l’ufficio deve scriverne la bozza, di solito da una proposta accolta.',
    en: 'There is no such pact: the office has to draft it first, usually from an accepted proposal.',
  },
  'already-drafted': {
    it: 'Questo patto ha già la sua bozza: per cambiarla, precisa i dati o riscrivi il testo.',
    en: 'This pact has been drafted already: to change it, clarify its particulars or write its text anew.',
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
  'not-you': {
    it: 'Una persona firma solo per sé, e un gruppo lo firma chi lo rappresenta: questa parte non sei tu.',
    en: 'A person signs for themself alone, and a group is signed for by who represents it: this party is not you.',
  },
  'nothing-new': {
    it: 'Non cambia nulla: quello che hai scritto è già quello che il registro dice.',
    en: 'Nothing would change: the register already says this.',
  },
  'no-such-commitment': {
    it: 'Tra gli impegni di questo patto non ce n’è uno con questo numero.',
    en: 'No commitment of this pact has this number.',
  },
  'same-text': {
    it: 'È parola per parola il testo che già vale.',
    en: 'It is word for word the text that already stands.',
  },
  'text-too-long': {
    it: 'Il testo è troppo lungo: accorcia le clausole, in tutto non più di 20.000 caratteri.',
    en: 'The text is too long: shorten the clauses, 20,000 characters in all.',
  },
  'text-changed': {
    it: 'Il testo non è più quello che hai letto: rileggilo e firma la versione che vale adesso.',
    en: 'The text is no longer the one you read: read it again and sign the version that stands now.',
  },
  'text-outdated': {
    it: 'Dopo l’ultima stesura sono cambiati impegni, parti o durata: serve un testo nuovo, che li dica, prima di firmare.',
    en: 'Commitments, parties or duration changed after the last wording: a new text that says so is needed before anybody signs.',
  },
  'text-signed': {
    it: 'Questo testo è firmato da tutti e non si tocca: per cambiarlo proponi una modifica, che vale quando tutte le parti l’avranno firmata.',
    en: 'This text has been signed by everybody and stays as it is: to change it propose an amendment, which holds when every party has signed it.',
  },
  'not-negotiated': {
    it: 'Prima della firma servono gli impegni dei cittadini e del Comune, la durata e il testo.',
    en: 'Before it is signed a pact needs the commitments of the citizens and of the municipality, its duration and its text.',
  },
  'not-approved': {
    it: 'Prima della firma serve l’atto che approva proprio questo testo: per un patto complesso quello della Giunta.',
    en: 'Before it is signed an act must approve this very text: for a complex pact that of the Giunta.',
  },
  'wrong-organ': {
    it: 'Questo patto vuole l’atto di un altro organo: per un patto complesso la Giunta, o chi dice il regolamento.',
    en: 'This pact needs the act of another body: for a complex one the Giunta, or whoever the regulation says.',
  },
  'no-such-opinion': {
    it: 'Nessun parere chiesto ha questo numero.',
    en: 'No opinion that was asked has this number.',
  },
  'already-answered': {
    it: 'Questo parere è già arrivato.',
    en: 'This opinion has already been received.',
  },
  'opinion-missing': {
    it: 'Manca ancora un parere necessario: sollecitalo o registralo prima di andare avanti.',
    en: 'A needed opinion is still missing: ask for it again or record it before going on.',
  },
  'opinion-contrary': {
    it: 'Un parere necessario è contrario: cambia il testo e chiedine un altro.',
    en: 'A needed opinion is contrary: change the text and ask for another.',
  },
  'prescriptions-unsaid': {
    it: 'È un parere con prescrizioni: scrivi quali.',
    en: 'It is an opinion with prescriptions: write which.',
  },
  'prescription-unmapped': {
    it: 'Una prescrizione non è ancora in nessuna clausola: indica per ogni parere in quale clausola è scritta.',
    en: 'A prescription is in no clause yet: say for each opinion in which clause it is written.',
  },
  'heritage-unheard': {
    it: 'È un bene vincolato: prima della firma serve il parere favorevole della Soprintendenza.',
    en: 'It is a protected good: before it is signed the Soprintendenza must answer in favour.',
  },
  'longer-needs-reason': {
    it: 'Dura più di quanto è consueto per un patto di questo tipo: scrivi il motivo della deroga.',
    en: 'It lasts longer than such a pact usually does: write down the reason for it.',
  },
  'already-signed': {
    it: 'Questa parte ha già firmato questo testo.',
    en: 'This party has already signed this text.',
  },
  'redaction-without-file': {
    it: 'Hai scelto una versione senza nomi come documento: carica il file.',
    en: 'You chose a version without names as a document: upload the file.',
  },
  'not-redacted': {
    it: 'Versione pubblicabile mancante: la pubblicazione è bloccata.',
    en: 'The version that may be published is missing: publication is blocked.',
  },
  'not-published': {
    it: 'Prima di entrare in vigore il patto va pubblicato.',
    en: 'Before it comes into force the pact must be published.',
  },
  'not-insured': {
    it: 'Serve una polizza che copra il primo giorno: registra l’assicurazione.',
    en: 'A policy must cover the first day: record the insurance.',
  },
} as const satisfies { readonly [rule: string]: Sentence }

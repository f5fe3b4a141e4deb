// Why the counter says no about the network: what is so, and what would make it possible.
import type { NetworkRule } from '../../events/network/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<NetworkRule> = {
  'already-registered': {
    it: 'È già nella rete: per cambiare ciò che il registro ne dice, chiedi una rettifica.',
    en: 'It is already in the network: to change what the register says of it, ask for a correction.',
  },
  'not-registered': {
    it: 'Non è ancora nella rete: prima va registrata.',
    en: 'It is not in the network yet: it has to be registered first.',
  },
  'source-missing': {
    it: 'Manca la fonte: indica il documento con le sue parole esatte, oppure scrivi in nota da dove si sa.',
    en: 'The source is missing: name the document with its exact words, or say in a note where this is known from.',
  },
  'date-unclear': {
    it: 'La data non dice ciò che promette: un mese, una stagione o un anno si indicano con il loro primo giorno; senza data, nessun giorno.',
    en: 'The date does not say what it promises: a month, season or year is given by its first day; no date, no day.',
  },
  'codes-unfit': {
    it: 'I codici non tornano: un comune ha provincia, codice ISTAT e codice catastale; nessun altro ha codici da comune.',
    en: 'The codes do not fit: a municipality has a province, an ISTAT code and a cadastral code; nobody else has a municipality’s codes.',
  },
  'name-unchanged': { it: 'Si chiama già così: scrivi il nome nuovo.', en: 'That is its name already: write the new one.' },
  'nothing-to-correct': {
    it: 'La rettifica non cambia nulla: indica almeno un dato diverso da quello del registro.',
    en: 'The correction changes nothing: give at least one thing that differs from the register.',
  },
  'own-member': {
    it: 'Nessuno appartiene a sé stesso: indica un’altra organizzazione o un altro territorio.',
    en: 'Nobody belongs to itself: name another organisation or territory.',
  },
  'already-joined': {
    it: 'Questa appartenenza, con lo stesso ruolo, è già in corso: chiudila prima di aprirne un’altra.',
    en: 'This membership, in the same role, is already running: end it before beginning another.',
  },
  'not-joined': {
    it: 'Questa appartenenza non è in corso: non c’è nulla da chiudere.',
    en: 'This membership is not running: there is nothing to end.',
  },
  'ends-before-start': { it: 'La fine viene prima dell’inizio: controlla la data.', en: 'It ends before it starts: check the date.' },
  'service-known': {
    it: 'Questo servizio è già nel registro: scegli un altro nome breve, o stralcia quello registrato per errore.',
    en: 'This service is already in the register: choose another short name, or strike the one recorded by mistake.',
  },
  'service-unknown': {
    it: 'Questa organizzazione non ha un servizio con quel nome breve: cercalo nella sua pagina.',
    en: 'This organisation has no service of that short name: look it up on its page.',
  },
  'service-ceased': {
    it: 'Il servizio è già concluso: non c’è nulla da chiudere.',
    en: 'The service has already ended: there is nothing to end.',
  },
  'own-partner': {
    it: 'Chi gestisce il servizio non può esserne anche committente o partner: indica gli altri.',
    en: 'Who runs the service cannot also commission it or be its partner: name the others.',
  },
  'partner-twice': { it: 'Lo stesso nome compare due volte: lascialo una volta sola.', en: 'The same name is there twice: leave it once.' },
  'already-declared': {
    it: 'Questa cifra, con la stessa fonte, è già nel registro: un’altra fonte va indicata come tale.',
    en: 'This figure, from the same source, is already in the register: another source must be named as such.',
  },
  'entry-unknown': {
    it: 'Il registro non ha, per questa organizzazione, nulla con quel numero: guarda il numero nella sua storia.',
    en: 'The register has nothing with that number for this organisation: look the number up in its history.',
  },
}

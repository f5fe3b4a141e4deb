// Every way a request can go wrong: its status and what it says, in one table.
import type { Sentence } from './context.ts'

export type ProblemKind = Sentence & { readonly status: number }

export const problemKinds = {
  'not-signed-in': { status: 401, it: 'Per questo bisogna entrare.', en: 'You need to sign in for this.' },
  'not-allowed': { status: 403, it: 'Il tuo ruolo non permette questa richiesta.', en: 'Your role does not allow this request.' },
  'not-fresh': {
    status: 403,
    it: 'È una decisione di peso: conferma di essere tu, poi ripeti la richiesta.',
    en: 'This is a weighty decision: confirm that it is you, then ask again.',
  },
  'cross-site': { status: 403, it: 'La richiesta arriva da un altro sito.', en: 'The request comes from another site.' },
  'not-found': { status: 404, it: 'Qui non c’è niente.', en: 'There is nothing here.' },
  'unknown-command': { status: 404, it: 'Questa richiesta non esiste.', en: 'There is no such command.' },
  'method-not-allowed': { status: 405, it: 'Questo indirizzo non accetta questo metodo.', en: 'This address does not take this method.' },
  refused: { status: 409, it: 'Una regola non lo permette.', en: 'A rule does not allow it.' },
  closed: { status: 409, it: 'Questa storia è chiusa: non si può aggiungere altro.', en: 'This story is closed: nothing can be added.' },
  'erased-person': {
    status: 409,
    it: 'I dati di una di queste persone sono stati cancellati su richiesta: di lei non si può scrivere più nulla. Togli il suo nome, poi riprova.',
    en: 'The data of one of these people was erased on request: nothing more can be written about them. Take their name out, then try again.',
  },
  stale: {
    status: 412,
    it: 'Nel frattempo qualcosa è cambiato: rileggi e riprova.',
    en: 'Something has changed meanwhile: read again and retry.',
  },
  'too-large': { status: 413, it: 'La richiesta è troppo grande.', en: 'The request is too large.' },
  'too-long': { status: 414, it: 'L’indirizzo è troppo lungo.', en: 'The address is too long.' },
  'file-large': { status: 413, it: 'Il file è troppo grande.', en: 'The file is too large.' },
  'file-type': {
    status: 415,
    it: 'Si possono caricare solo documenti PDF e immagini JPEG, PNG o WebP, con il nome che dice che cosa sono.',
    en: 'Only PDF documents and JPEG, PNG or WebP images can be uploaded, under a name that says what they are.',
  },
  'file-broken': {
    status: 422,
    it: 'Il file è rovinato o non si riesce a controllare: salvalo di nuovo e riprova.',
    en: 'The file is damaged or cannot be checked: save it again and retry.',
  },
  'file-pixels': {
    status: 422,
    it: 'L’immagine ha troppi punti: riducila e riprova.',
    en: 'The image has too many pixels: make it smaller and retry.',
  },
  'file-animated': {
    status: 422,
    it: 'Serve un’immagine ferma, non un’animazione.',
    en: 'A still image is needed, not an animation.',
  },
  'file-active': {
    status: 422,
    it: 'Il PDF contiene programmi o altri file: stampalo di nuovo in PDF e riprova.',
    en: 'The PDF contains programs or other files: print it to PDF again and retry.',
  },
  'file-encrypted': {
    status: 422,
    it: 'Il PDF è protetto: togli la protezione e riprova.',
    en: 'The PDF is protected: remove the protection and retry.',
  },
  'file-infected': {
    status: 422,
    it: 'L’antivirus ha trovato qualcosa in questo file.',
    en: 'The virus scanner has found something in this file.',
  },
  'file-slow': {
    status: 408,
    it: 'Il file arriva troppo lentamente: riprova con una connessione migliore.',
    en: 'The file comes too slowly: retry on a better connection.',
  },
  'file-quota': {
    status: 409,
    it: 'Hai finito lo spazio per i tuoi file: chi gestisce il servizio può dartene altro.',
    en: 'You have no room left for files: those who run the service can give you more.',
  },
  'not-json': { status: 415, it: 'Serve un corpo application/json.', en: 'An application/json body is needed.' },
  malformed: {
    status: 422,
    it: 'Alcuni dati mancano o non sono scritti come serve.',
    en: 'Some data is missing or not in the right form.',
  },
  'id-reused': {
    status: 422,
    it: 'Questa Idempotency-Key è già servita per un’altra richiesta.',
    en: 'This Idempotency-Key was used for another request.',
  },
  'too-many': { status: 429, it: 'Troppe richieste: aspetta un momento.', en: 'Too many requests: wait a moment.' },
  fault: { status: 500, it: 'Qualcosa non ha funzionato, e non per colpa tua.', en: 'Something went wrong, and it is not your fault.' },
  busy: { status: 503, it: 'C’è molto da fare: riprova tra un momento.', en: 'Busy: try again in a moment.' },
  behind: {
    status: 503,
    it: 'Le pagine non sono ancora arrivate a questo punto: riprova tra un momento.',
    en: 'The pages have not caught up with this point yet: try again in a moment.',
  },
  unavailable: {
    status: 503,
    it: 'Il registro in questo momento non risponde: riprova tra poco.',
    en: 'The register does not answer right now: try again shortly.',
  },
  building: {
    status: 503,
    it: 'Le pagine si stanno preparando: riprova tra poco.',
    en: 'The pages are being prepared: try again shortly.',
  },
  stopped: {
    status: 503,
    it: 'Queste pagine si sono fermate e chi gestisce il servizio è avvisato.',
    en: 'These pages have stopped, and those who run the service have been told.',
  },
} as const satisfies { readonly [code: string]: ProblemKind }

export type ProblemCode = keyof typeof problemKinds

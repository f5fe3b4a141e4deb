// The words every form of a request has.
import { dictionary } from '../words.ts'

// Inside a sentence; letters that stand for words, like ISTAT, stay as they are.
const inside = (field: string): string => `${field.charAt(0).toLowerCase()}${field.slice(1)}`

export const asks = dictionary(
  {
    choose: 'Scegli…',
    send: 'Registra',
    public: 'Quello che scrivi è pubblico e resta: non scrivere nomi di persone, telefoni o indirizzi di casa.',
    personal: 'Quello che scrivi è riservato: non si pubblica, e si può cancellare.',
    day: 'Giorno in cui è successo',
    otherDay: 'È successo un altro giorno',
    otherDayHint: 'Se è successo oggi lascia vuoto.',
    required: (field: string) => `Manca una risposta: ${inside(field)}.`,
    fromList: 'Scegli una delle voci che il registro propone mentre scrivi.',
    done: (what: string) => `Registrato: ${what}.`,
    kept: 'Qui c’è il testo che avevi scritto e che non è stato registrato.',
    resume: 'Riprendi il tuo testo',
    drop: 'Butta via',
  },
  {
    choose: 'Choose…',
    send: 'Record',
    public: 'What you write is public and stays: do not write names of people, telephones or home addresses.',
    personal: 'What you write is confidential: it is not published, and it can be erased.',
    day: 'Day it happened',
    otherDay: 'It happened on another day',
    otherDayHint: 'Leave empty if it happened today.',
    required: (field: string) => `An answer is missing: ${inside(field)}.`,
    fromList: 'Choose one of the entries the register offers while you write.',
    done: (what: string) => `Recorded: ${what}.`,
    kept: 'Here is the text you had written, which was not recorded.',
    resume: 'Take your text up again',
    drop: 'Throw it away',
  },
)

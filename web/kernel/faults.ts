// The sentence for each check a field can fail.

import { number } from './format.ts'
import type { FieldFault } from './problem.ts'
import { dictionary } from './words.ts'

export const faults = dictionary(
  {
    required: 'Questo campo è necessario.',
    blank: 'Scrivi qualcosa: ci sono solo spazi.',
    tooLong: (limit: string) => `Il testo è troppo lungo: al massimo ${limit} caratteri.`,
    tooSmall: (limit: string) => `Il numero è troppo piccolo: almeno ${limit}.`,
    tooLarge: (limit: string) => `Il numero è troppo grande: al massimo ${limit}.`,
    number: 'Scrivi un numero intero.',
    choice: 'Scegli una delle voci.',
    day: 'Scrivi una data che esiste, per esempio 22/11/2026.',
    future: 'Questa data deve ancora venire: scrivi un giorno già passato, o oggi.',
    unwritable: 'C’è un carattere che non si può registrare: cancellalo e riscrivilo.',
    token: 'Questo testo contiene il segno con cui il registro indica un dato personale: riscrivilo senza copiarlo da un’altra pagina.',
    form: 'Controlla questo campo: non ha la forma attesa.',
  },
  {
    required: 'This field is needed.',
    blank: 'Write something: there are only spaces.',
    tooLong: (limit: string) => `The text is too long: at most ${limit} characters.`,
    tooSmall: (limit: string) => `The number is too small: at least ${limit}.`,
    tooLarge: (limit: string) => `The number is too large: at most ${limit}.`,
    number: 'Write a whole number.',
    choice: 'Choose one of the entries.',
    day: 'Write a date that exists, for instance 22/11/2026.',
    future: 'This date has not come yet: write a past day, or today.',
    unwritable: 'One character cannot be recorded: delete it and write it again.',
    token:
      'This text contains the mark by which the register points at personal data: write it again without copying it from another page.',
    form: 'Check this field: it does not have the expected form.',
  },
)

type Sentence = (limit: string) => string
const sentences: { readonly [says: string]: Sentence } = {
  required: () => faults().required,
  blank: () => faults().blank,
  'too-long': (limit) => faults().tooLong(limit),
  'too-small': (limit) => faults().tooSmall(limit),
  'too-large': (limit) => faults().tooLarge(limit),
  number: () => faults().number,
  choice: () => faults().choice,
  day: () => faults().day,
  future: () => faults().future,
  moment: () => faults().day,
  unwritable: () => faults().unwritable,
  token: () => faults().token,
}

/** The sentence for a field the server found wrong. */
export const faultWord = ({ says, limit }: FieldFault): string => {
  const sentence = Object.hasOwn(sentences, says) ? sentences[says] : undefined
  return sentence ? sentence(typeof limit === 'number' ? number(limit) : String(limit ?? '')) : faults().form
}

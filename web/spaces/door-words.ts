// The words of the code at the door: what it is for, until when it is good, and how another one is made.
import { dictionary } from '../kernel/words.ts'

export const doorWords = dictionary(
  {
    what: 'Chi arriva inquadra il foglio o dice le sei cifre: così si sa che è davvero alla porta, e non a casa.',
    until: (day: string) =>
      `Foglio e cifre valgono per ${day}, fino a mezzanotte. Domani cambiano da soli: il foglio va stampato di nuovo.`,
    turn: (n: number) => `Oggi il codice è stato cambiato: questo è il numero ${n}. Quelli di prima non valgono più.`,
    sheetTurn: (n: number) => `Foglio numero ${n} di oggi`,
    print: 'Stampa il foglio di oggi',
    renew: 'Nuovo codice adesso',
    renewSays:
      'Fallo se qualcuno ha fotografato il foglio o ha passato le cifre ad altri. Il codice di adesso smette subito di valere: poi stampa il foglio nuovo e appendilo. Chi ha già segnato l’arrivo non deve rifare niente.',
    renewed: 'Fatto: vale il codice nuovo. Stampa il foglio e appendilo al posto del vecchio.',
  },
  {
    what: 'Who arrives scans the sheet or says the six digits: so one knows that they really are at the door, and not at home.',
    until: (day: string) =>
      `Sheet and digits hold for ${day}, until midnight. Tomorrow they change by themselves: the sheet is printed again.`,
    turn: (n: number) => `The code was changed today: this is number ${n}. Those before it no longer hold.`,
    sheetTurn: (n: number) => `Sheet number ${n} of today`,
    print: 'Print today’s sheet',
    renew: 'New code now',
    renewSays:
      'Do it if somebody has photographed the sheet or passed the digits on. The code of now stops at once: then print the new sheet and hang it up. Who has already noted their arrival has nothing to do again.',
    renewed: 'Done: the new code holds. Print the sheet and hang it in the place of the old one.',
  },
)

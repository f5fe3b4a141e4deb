// The words of the expenses of an initiative.
import { dictionary } from '../kernel/words.ts'

export const spending = dictionary(
  {
    commands: { spend: 'Segna una spesa', strike: 'Togli una spesa sbagliata', release: 'Chiudi le spese' },
    events: {
      'housing.budget-spent': 'spesa segnata',
      'housing.spending-struck': 'spesa tolta',
      'housing.budget-released': 'spese chiuse',
    },
    caption: 'Le spese una per una',
    day: 'Giorno',
    sum: 'Euro',
    struck: (day: string, why: string) => `tolta il ${day}: ${why}`,
    which: 'Quale spesa',
    line: (what: string, sum: string, day: string) => `${what}, ${sum}, ${day}`,
    why: 'Perché',
    strikeNote: 'La spesa resta scritta, barrata, con la ragione; la somma torna disponibile. Poi si segna quella giusta.',
    cents: 'Quanti euro',
    centsWrong: 'Scrivi gli euro così: 120 oppure 120,50.',
    what: 'Per che cosa',
    whatHint: 'Come sullo scontrino: «due sacchi di terra».',
    receipt: 'Numero della ricevuta',
    releaseNote: 'Quello che resta torna nel bilancio di comunità. Dopo non si possono più segnare spese per questa iniziativa.',
  },
  {
    commands: { spend: 'Write down an expense', strike: 'Strike out a wrong expense', release: 'Close the expenses' },
    events: {
      'housing.budget-spent': 'expense written down',
      'housing.spending-struck': 'expense struck out',
      'housing.budget-released': 'expenses closed',
    },
    caption: 'The expenses one by one',
    day: 'Day',
    sum: 'Euros',
    struck: (day: string, why: string) => `struck out on ${day}: ${why}`,
    which: 'Which expense',
    line: (what: string, sum: string, day: string) => `${what}, ${sum}, ${day}`,
    why: 'Why',
    strikeNote: 'The expense stays written, struck out, with the reason; the sum is available again. Then the right one is written down.',
    cents: 'How many euros',
    centsWrong: 'Write euros like this: 120 or 120.50.',
    what: 'For what',
    whatHint: 'As on the receipt: «two bags of soil».',
    receipt: 'Number of the receipt',
    releaseNote: 'What is left goes back to the community budget. After that no expense can be written for this initiative.',
  },
)

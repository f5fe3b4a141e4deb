// The words of the expenses of an initiative.
import { dictionary } from '../kernel/words.ts'

export const spending = dictionary(
  {
    commands: { spend: 'Segna una spesa', release: 'Chiudi le spese' },
    events: { 'housing.budget-spent': 'spesa segnata', 'housing.budget-released': 'spese chiuse' },
    cents: 'Quanti euro',
    centsWrong: 'Scrivi gli euro così: 120 oppure 120,50.',
    what: 'Per che cosa',
    whatHint: 'Come sullo scontrino: «due sacchi di terra».',
    receipt: 'Numero della ricevuta',
    releaseNote: 'Quello che resta torna nel bilancio di comunità. Dopo non si possono più segnare spese per questa iniziativa.',
  },
  {
    commands: { spend: 'Write down an expense', release: 'Close the expenses' },
    events: { 'housing.budget-spent': 'expense written down', 'housing.budget-released': 'expenses closed' },
    cents: 'How many euros',
    centsWrong: 'Write euros like this: 120 or 120.50.',
    what: 'For what',
    whatHint: 'As on the receipt: «two bags of soil».',
    receipt: 'Number of the receipt',
    releaseNote: 'What is left goes back to the community budget. After that no expense can be written for this initiative.',
  },
)

// What control looks for, by name and in one sentence: the checks the register makes by itself, and what a finding can be about.
import type { Subject } from '../../events/findings/vocabulary.ts'
import type { Check } from '../../projections/audit/checks.ts'
import { dictionary } from './words.ts'

type Named = { readonly names: { readonly [S in Subject]: string }; readonly says: { readonly [C in Check]: string } }

export const checkWords = dictionary(
  {
    names: {
      'complex-without-giunta': 'Complesso senza atto della Giunta',
      'without-act': 'In vigore senza determina',
      'longer-than-usual': 'Più lungo del solito senza motivo',
      'report-missing': 'Resoconto in ritardo',
      'no-final-report': 'Finito senza resoconto finale',
      'past-its-end': 'Scaduto ma ancora attivo',
      'extended-unreported': 'Prorogato senza resoconti',
      'promise-overdue': 'Promessa oltre il termine',
      'same-proposer': 'Stesso gruppo, più patti',
      'same-place': 'Stesso luogo, più patti',
      'recorded-late': 'Scritto in ritardo',
      correction: 'Una rettifica',
      other: 'Altro',
    },
    says: {
      'complex-without-giunta': 'Un patto complesso è stato firmato e nel registro non c’è l’atto della Giunta su quel testo.',
      'without-act': 'Il patto è entrato in vigore senza che sia scritta la determina del dirigente.',
      'longer-than-usual': 'Un patto complesso dura più di quattro anni e nessuno ha scritto perché.',
      'report-missing': 'Il patto è in vigore e nessun resoconto copre gli ultimi dodici mesi.',
      'no-final-report': 'Il patto è finito e il resoconto finale non è arrivato.',
      'past-its-end': 'Il termine è passato, ma nessuno ha prorogato né chiuso il patto: il bene resta occupato di fatto.',
      'extended-unreported': 'Il patto è stato prorogato prima che qualcuno raccontasse che cosa aveva fatto.',
      'promise-overdue': 'Una promessa, dei cittadini o del Comune, ha passato il suo termine e risulta ancora aperta.',
      'same-proposer': 'Lo stesso gruppo porta avanti più patti nello stesso comune: può essere un merito, va guardato.',
      'same-place': 'Due patti in vigore parlano dello stesso luogo.',
      'recorded-late': 'Almeno un fatto è stato scritto più di trenta giorni dopo che era avvenuto.',
    },
  } satisfies Named,
  {
    names: {
      'complex-without-giunta': 'Complex, without an act of the Giunta',
      'without-act': 'In force without an act',
      'longer-than-usual': 'Longer than usual without a reason',
      'report-missing': 'Report overdue',
      'no-final-report': 'Ended without a final report',
      'past-its-end': 'Past its end and still active',
      'extended-unreported': 'Extended without reports',
      'promise-overdue': 'Promise past its day',
      'same-proposer': 'Same group, several pacts',
      'same-place': 'Same place, several pacts',
      'recorded-late': 'Written down late',
      correction: 'A correction',
      other: 'Something else',
    },
    says: {
      'complex-without-giunta': 'A complex pact was signed and the register has no act of the Giunta on that text.',
      'without-act': 'The pact came into force and no act of the manager is written down.',
      'longer-than-usual': 'A complex pact lasts more than four years and nobody wrote why.',
      'report-missing': 'The pact is in force and no report covers the last twelve months.',
      'no-final-report': 'The pact is over and its final report has not come.',
      'past-its-end': 'Its time is over, but nobody extended or ended the pact: the good stays occupied in fact.',
      'extended-unreported': 'The pact was extended before anybody told what they had done.',
      'promise-overdue': 'A promise, by the citizens or the municipality, is past its day and still open.',
      'same-proposer': 'The same group carries several pacts in the same municipality: it may be a merit, it wants a look.',
      'same-place': 'Two pacts in force speak of the same place.',
      'recorded-late': 'At least one fact was written down more than thirty days after it happened.',
    },
  } satisfies Named,
)

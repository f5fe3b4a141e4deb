// Cremona, parco del Canneto: one pact for two proposals that became one, in force and about to be told.
import { good } from '../goods.ts'
import { idOf } from '../proposals/telling.ts'
import { wording } from './clauses.ts'
import { begins, clerk, determina, maker, manager, pact, pinned, representative, reviewed, signs } from './telling.ts'

const group = 'comitato-del-canneto'
const work = 'Tenere una giornata di lavoro al mese, aperta a chi passa'
const benches = 'Montare le panchine e curarle'
const trees = 'Piantare sei alberi e sostituire quelli che non attecchiscono'

const text = wording({
  town: 'Cremona',
  object: 'Il patto riguarda tutto il parco del Canneto, dall’ingresso alla roggia: alberi, panchine, il sentiero lungo l’acqua.',
  duration: 'ventiquattro mesi',
  citizens: [work, benches],
  municipality: [trees],
  monitoring: 'Un resoconto ogni sei mesi e una passeggiata di verifica in primavera.',
  risks: 'Lungo la roggia si lavora in due, mai con il terreno bagnato.',
  beside: 'L’agronoma del Comune sceglie gli alberi insieme al comitato.',
})

export const canneto = pact(17, [
  clerk('2025-05-20', 'draft', {
    title: 'Il parco del Canneto, tutto intero',
    ...{ kind: 'ordinary', area: 'green', months: 24, reportEvery: 6 },
    ...{ proposal: idOf(46), goods: [good(2)], regulation: pinned('019036') },
    place: { municipality: '019036', town: 'Cremona', address: 'Via del Canneto', lat: 45_145_900, lon: 10_012_900 },
    idea: 'Prendersi cura di tutto il parco: alberi, panchine, il sentiero lungo la roggia.',
    proposer: { id: group, kind: 'committee', label: 'Comitato del Canneto' },
    opening: 'Il parco è sempre aperto.',
    office: 'Verde pubblico',
  }),
  maker('2025-05-22', 'promise', { side: 'citizens', what: work }),
  maker('2025-05-22', 'promise', { side: 'citizens', what: benches, due: '2025-10-31' }),
  clerk('2025-05-27', 'promise', { side: 'municipality', what: trees, due: '2025-12-31' }),
  clerk('2025-05-29', 'word', { clauses: text }),
  determina('2025-06-10', 'DD-2025-590', 1, text),
  signs('2025-06-17', group, 1, text),
  signs('2025-06-19', 'comune', 1, text),
  ...begins('2025-06-23', '2025-07-01', 1, text, { number: 'CR-2025-004', act: 'DD-2025-590', actOn: '2025-06-10' }),
  clerk('2025-11-04', 'grantSupport', { kind: 'planning', what: 'Progetto del verde e sei alberi', value: 310_000, due: '2025-12-31' }),
  clerk('2025-12-03', 'deliverSupport', { support: 1 }),
  clerk('2025-12-04', 'keep', { commitment: 3, evidence: 'Sei aceri campestri messi a dimora il 3 dicembre, con i tutori.' }),
  representative('2026-01-15', 'report', {
    ...{ party: group, from: '2025-07-01', until: '2025-12-31', hours: 204, people: 31 },
    activities: 'Sei giornate di lavoro, otto panchine montate, il sentiero di nuovo percorribile con un passeggino.',
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true, note: 'Otto panchine su otto.' },
    ],
  }),
  ...reviewed('2026-01-26', 1),
  manager('2026-02-03', 'correct', { to: { address: 'Via del Canneto, dall’ingresso alla roggia' }, reason: 'Mancava fin dove arriva.' }),
])

// What the people of the stories say and agree on: a few ways to be in difficulty, and a few ways out.
import type { AskedPlan } from '../../events/generative/plan.ts'
import type { Kind } from '../../events/generative/vocabulary.ts'
import type { Person } from './people.ts'

const uuid = (kind: number, n: number, part: number): string =>
  `9e4e${String(kind).padStart(4, '0')}-0000-4000-8000-${String(n * 100 + part).padStart(12, '0')}`
/** The pacts of the stories where time is given: Maristella, the school yard of Cambonino, the cycle workshop. */
const pact = (n: number): string => `9ac70000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Said = {
  readonly need: string
  readonly needs: string
  readonly strengths: string
  readonly goals: readonly [string, string]
  readonly mine: string
  readonly theirs: string
  readonly line: readonly [AskedPlan['lines'][number]['purpose'], string, number]
  /** who is paid for it */
  readonly supplier: string
  readonly gift: string
  readonly host: string
}
const said: { readonly [K in Kind]: readonly [Said, Said] } = {
  autonomy: [
    {
      need: 'Ho finito la scuola da anni e non trovo un lavoro che duri.',
      needs: 'Vorrei un lavoro vero, e smettere di sentirmi ferma.',
      strengths: 'So parlare tre lingue e non mi stanco con i bambini.',
      goals: ['Prendere l’attestato di mediazione linguistica', 'Fare almeno cinque colloqui'],
      mine: 'Vado al corso due sere a settimana e tengo il quaderno delle candidature.',
      theirs: 'Ti aiutiamo con il curriculum e ti presentiamo a tre cooperative.',
      line: ['course', 'Corso di mediazione linguistica', 1_200_00],
      supplier: 'Scuola di lingue del Borgo',
      gift: 'Aiuto in italiano nella classe di alfabetizzazione',
      host: pact(4),
    },
    {
      need: 'Ho perso il posto in magazzino e da allora sto in casa.',
      needs: 'Mi serve un mestiere, e qualcuno con cui uscire la mattina.',
      strengths: 'Aggiusto tutto quello che si rompe, e sono puntuale.',
      goals: ['Imparare la manutenzione delle biciclette', 'Tornare ad alzarmi presto'],
      mine: 'Vado in ciclofficina il martedì e il giovedì.',
      theirs: 'Cerchiamo con te un tirocinio e ti vediamo ogni mese.',
      line: ['tools', 'Attrezzi e abbonamento del bus', 900_00],
      supplier: 'Ferramenta dell’Angolo',
      gift: 'Riparo le biciclette del quartiere il sabato mattina',
      host: pact(5),
    },
  ],
  inclusion: [
    {
      need: 'Da quando siamo rimasti soli con i bambini non riusciamo più a tenere insieme tutto.',
      needs: 'Qualcuno che tenga i piccoli il pomeriggio, e qualche persona con cui parlare.',
      strengths: 'Cucino bene e in casa mia c’è sempre posto.',
      goals: ['Avere due pomeriggi liberi a settimana', 'Conoscere le altre famiglie del quartiere'],
      mine: 'Porto i bambini al doposcuola e vengo agli incontri delle famiglie.',
      theirs: 'Troviamo il posto al doposcuola e lo paghiamo fino a giugno.',
      line: ['childcare', 'Doposcuola fino a giugno', 1_000_00],
      supplier: 'Doposcuola dei Tigli',
      gift: 'Cucino per la merenda del doposcuola',
      host: pact(4),
    },
    {
      need: 'Accudisco mia madre da sola e non vedo più nessuno.',
      needs: 'Un po’ di respiro, e non sentirmi sola.',
      strengths: 'Conosco tutti nel mio palazzo e so ascoltare.',
      goals: ['Uscire di casa tre volte a settimana', 'Ritrovare due amiche'],
      mine: 'Vado al gruppo di cammino del mercoledì.',
      theirs: 'Mandiamo una persona a casa due mattine a settimana.',
      line: ['eldercare', 'Due mattine di assistenza a settimana', 1_500_00],
      supplier: 'Cooperativa di assistenza Ponticello',
      gift: 'Telefono alle persone anziane sole del quartiere',
      host: pact(1),
    },
  ],
}
export const saidBy = ({ kind, n }: Person): Said => said[kind][n % 2 === 0 ? 1 : 0]

export const names = ({ n }: Person) => ({
  goals: [uuid(2, n, 1), uuid(2, n, 2)] as const,
  ...{
    mine: uuid(3, n, 1),
    theirs: uuid(3, n, 2),
    resource: uuid(4, n, 1),
    line: uuid(5, n, 1),
    gift: uuid(6, n, 1),
    expense: uuid(7, n, 1),
    supplier: uuid(9, n, 1),
  },
})

/** The plan of a person; `more`: hours added when it was agreed again. */
export const planOf = (person: Person, due: string, more = 0): AskedPlan => {
  const { goals, mine, theirs, line, gift, host } = saidBy(person)
  const of = names(person)
  const [purpose, what, cents] = line
  return {
    goals: [
      { goal: of.goals[0], text: goals[0] },
      { goal: of.goals[1], text: goals[1] },
    ],
    commitments: [
      { commitment: of.mine, side: 'person', text: mine, due },
      { commitment: of.theirs, side: 'partner', text: theirs, due },
    ],
    resources: [{ resource: of.resource, kind: 'association', what: 'Il gruppo del centro civico' }],
    lines: [{ line: of.line, purpose, what, cents }],
    gifts: [{ gift: of.gift, activity: gift, host: 'pact', thing: host, hours: 20 + more, insured: true, family: false, staff: false }],
  }
}

// Who plays in the demonstration: invented names and the part of each. The story registers them and grants their roles (seeds/people.ts).
import type { Sentence } from '../kernel/context.ts'
import type { Role } from '../kernel/people.ts'

export type Part = {
  readonly id: string
  readonly name: string
  /** what the label says after the name */
  readonly as: string
  readonly role: Role
  /** ISTAT codes of the municipalities the role holds in; absent: everywhere */
  readonly towns?: readonly string[]
  /** UUIDs of the organisations the role holds in */
  readonly organisations?: readonly string[]
  /** UUIDs of the buildings the role holds in */
  readonly buildings?: readonly string[]
  /** the groups it holds for: the municipality and the name in it */
  readonly groups?: readonly (readonly [town: string, group: string])[]
  readonly says: Sentence
}

/** Cremona, Soresina and Casalmaggiore keep one office for the commons; Crema has its own. */
const shared = ['019036', '019098', '019021'] as const
const crema = ['019035'] as const
const cremona = ['019036'] as const
const groups = [
  'vicini-della-vecchia-dogana',
  'amici-del-viale',
  'circolo-letture-sul-po',
  'maristella-in-comune',
  'largo-dei-platani',
  'comitato-del-canneto',
  'cooperativa-la-ruota',
  'genitori-del-cambonino',
] as const

/** The invented cooperative that runs the care desk (seeds/care). */
export const careOrganisation = 'ca5e0000-0000-4000-8000-000000000001'
/** The invented partner that signs generative pacts (seeds/generative). */
export const generativeOrganisation = '9e4e0000-0000-4000-8000-000000000001'
/** The building of OPIFICI 22 (seeds/housing). */
export const opifici = '0b1f1c10-0000-4000-8000-000000000022'

type Where = Pick<Part, 'towns' | 'organisations' | 'buildings' | 'groups'>
const part = (n: number, role: Role, [name, as]: readonly [string, string], says: Sentence, where: Where = {}): Part => ({
  id: `d0000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  ...{ name, as, role, says, ...where },
})

export const cast: readonly Part[] = [
  part(1, 'resident', ['Anna Prati', 'abitante'], {
    it: 'Propone un patto e segue le sue proposte.',
    en: 'Proposes a pact and follows what becomes of it.',
  }),
  part(
    2,
    'representative',
    ['Bruno Rovere', 'referente di gruppi di Cremona'],
    { it: 'Si impegna e firma a nome dei suoi gruppi.', en: 'Promises and signs on behalf of his groups.' },
    { towns: shared, groups: groups.map((group) => ['019036', group]) },
  ),
  part(3, 'maker', ['Carla Fonti', 'community maker'], {
    it: 'Accompagna i gruppi e tiene il filo dei patti.',
    en: 'Stands beside the groups and keeps the thread of the pacts.',
  }),
  part(
    4,
    'clerk',
    ['Dario Selva', 'ufficio beni comuni'],
    { it: 'Istruisce le proposte e prepara i testi.', en: 'Examines the proposals and prepares the texts.' },
    { towns: shared },
  ),
  part(
    5,
    'manager',
    ['Elena Ponti', 'dirigente del Comune'],
    { it: 'Approva e firma per il Comune; dà i ruoli del suo ufficio.', en: 'Approves and signs for the municipality; staffs her office.' },
    { towns: shared },
  ),
  part(6, 'auditor', ['Fausto Riva', 'revisore'], {
    it: 'Controlla il registro in ogni sua data.',
    en: 'Checks the register on any of its days.',
  }),
  part(7, 'secretariat', ['Giulia Colli', 'segreteria della rete'], {
    it: 'Tiene aggiornata la rete di cooperative, comuni e ambiti.',
    en: 'Keeps the network of cooperatives, municipalities and districts up to date.',
  }),
  part(8, 'dpo', ['Ilda Marea', 'responsabile della protezione dei dati'], {
    it: 'Risponde a chi chiede di essere cancellato; vede chi ha guardato che cosa.',
    en: 'Answers those who ask to be erased; sees who looked at what.',
  }),
  part(9, 'admin', ['Leo Fanti', 'amministratore del sistema'], {
    it: 'Apre gli uffici e dà i ruoli. Vede i numeri, mai i casi.',
    en: 'Opens the offices and grants roles. Sees the figures, never a case.',
  }),
  part(
    10,
    'operator',
    ['Marta Olmi', 'operatrice di sportello'],
    { it: 'Aiuta allo sportello chi non ha modo di entrare da solo.', en: 'Helps at the desk those who cannot enter by themselves.' },
    { towns: cremona },
  ),
  part(
    11,
    'clerk',
    ['Nives Argine', 'ufficio del Comune di Crema'],
    { it: 'Lo stesso ufficio, un altro Comune: qui non può.', en: 'The same office in another municipality: here it may not.' },
    { towns: crema },
  ),
  part(
    12,
    'adviser',
    ['Otto Brina', 'ufficio Verde'],
    { it: 'Esprime i pareri che un patto richiede.', en: 'Gives the opinions a pact requires.' },
    { towns: shared },
  ),
  part(
    13,
    'caseworker',
    ['Pia Sorgente', 'assistente sociale'],
    { it: 'Segue le persone; il registro pubblico non le nomina mai.', en: 'Follows people; the public register never names them.' },
    { towns: cremona },
  ),
  part(
    14,
    'coordinator',
    ['Quinto Rami', 'coordinamento dei servizi'],
    { it: 'Coordina chi segue i casi e ne risponde.', en: 'Coordinates those who follow cases and answers for them.' },
    { towns: cremona },
  ),
  part(15, 'funder', ['Rosa Ghiaia', 'fondazione'], {
    it: 'Sostiene i progetti: vede i risultati in cifre, mai le persone.',
    en: 'Supports the projects: sees results in figures, never people.',
  }),
  part(
    16,
    'manager',
    ['Saverio Greto', 'dirigente del Comune di Crema'],
    { it: 'Approva e firma, ma solo a Crema.', en: 'Approves and signs, but only in Crema.' },
    { towns: crema },
  ),
  part(
    17,
    'operator',
    ['Tea Collina', 'sportello di cura'],
    {
      it: 'Ascolta le famiglie e chi assiste, e propone gli uni agli altri.',
      en: 'Hears families and carers, and proposes them to each other.',
    },
    { organisations: [careOrganisation] },
  ),
  part(
    18,
    'coordinator',
    ['Ugo Salice', 'coordinamento dello sportello di cura'],
    {
      it: 'Pubblica i pesi e le tabelle dello sportello, e ne risponde.',
      en: 'Publishes the desk’s weights and tables, and answers for them.',
    },
    { organisations: [careOrganisation] },
  ),
  part(19, 'resident', ['Vera Melo', 'familiare'], {
    it: 'Cerca chi assista sua madre, e risponde alle proposte.',
    en: 'Looks for somebody to care for her mother, and answers proposals.',
  }),
  part(20, 'resident', ['Zita Corno', 'assistente familiare'], {
    it: 'Riceve le proposte di lavoro e decide se farsi conoscere.',
    en: 'Receives offers of work and decides whether to be named.',
  }),
  part(
    21,
    'social-manager',
    ['Ivo Tiglio', 'gestore sociale di OPIFICI 22'],
    {
      it: 'Risponde alle iniziative degli abitanti e cura gli spazi comuni.',
      en: 'Answers the residents’ initiatives and looks after the shared spaces.',
    },
    { buildings: [opifici] },
  ),
  part(22, 'resident', ['Agata Lune', 'abitante di OPIFICI 22'], {
    it: 'Propone un’iniziativa e prenota la sala comune.',
    en: 'Proposes an initiative and books the common room.',
  }),
  part(23, 'resident', ['Berto Noce', 'abitante di OPIFICI 22'], {
    it: 'Sostiene le iniziative dei vicini.',
    en: 'Endorses what the neighbours propose.',
  }),
  part(24, 'resident', ['Cleo Faggi', 'abitante di OPIFICI 22'], {
    it: 'Aspetta che si liberi la sala, e la prende.',
    en: 'Waits for the room to become free, and takes it.',
  }),
  part(
    25,
    'owner',
    ['Delio Sarti', 'proprietà di OPIFICI 22'],
    { it: 'Vede lo stato dell’edificio e dà il consenso che serve.', en: 'Sees the state of the building and gives the consent it takes.' },
    { buildings: [opifici] },
  ),
  part(
    26,
    'caseworker',
    ['Emma Brolo', 'operatrice dei patti generativi'],
    { it: 'Accompagna le persone nei loro patti generativi.', en: 'Stands beside people in their generative pacts.' },
    { organisations: [generativeOrganisation] },
  ),
  part(
    27,
    'coordinator',
    ['Fosco Lari', 'coordinamento dei patti generativi'],
    { it: 'Divide il lavoro e autorizza le spese maggiori.', en: 'Shares out the work and allows the larger expenses.' },
    { organisations: [generativeOrganisation] },
  ),
  part(28, 'resident', ['Gaia Rupe', 'persona con un patto'], {
    it: 'Segue il suo percorso e dice come sta andando.',
    en: 'Follows her own path and says how it is going.',
  }),
]

// The closed lists of the pacts in words: stages, kinds, areas, parties, sides, endings.
import type { Stage } from '../../events/pacts/stages.ts'
import type { Area, Ending, Kind, PartyKind, Side } from '../../events/pacts/vocabulary.ts'
import type { CommitmentStatus } from '../../projections/pacts/tally.ts'
import type { Mood } from '../kernel/ui/index.ts'
import { dictionary } from '../kernel/words.ts'

type Named = {
  stages: { readonly [S in Stage]: string }
  kinds: { readonly [K in Kind]: string }
  kindHints: { readonly [K in Kind]: string }
  areas: { readonly [A in Area]: string }
  partyKinds: { readonly [K in PartyKind]: string }
  sides: { readonly [S in Side]: string }
  endings: { readonly [E in Ending]: string }
  statuses: { readonly [S in CommitmentStatus]: string }
}

const it = {
  stages: {
    drafting: 'In redazione',
    approved: 'Testo approvato',
    signing: 'Alla firma',
    signed: 'Firmato',
    active: 'Attivo',
    suspended: 'Sospeso',
    notice: 'In recesso',
    revoked: 'Revocato',
    expired: 'Scaduto',
    ended: 'Finito prima',
    renewed: 'Rinnovato',
    closed: 'Concluso',
    abandoned: 'Lasciato cadere',
  },
  kinds: { ordinary: 'Patto ordinario', complex: 'Patto complesso' },
  kindHints: {
    ordinary: 'Cura modesta, anche ripetuta: pulizia, verde, piccole manutenzioni, animazione. Firma il dirigente.',
    complex: 'Beni di valore storico o economico, recuperi, gestioni continuative. Serve un atto della Giunta.',
  },
  areas: {
    'pedestrian-care': 'Aree pedonali e arredi',
    pedestrianisation: 'Pedonalizzazioni',
    green: 'Verde',
    immaterial: 'Beni immateriali',
    'cultural-buildings': 'Edifici socio-culturali',
    sport: 'Sport',
    'cultural-spaces': 'Spazi socio-culturali',
    schools: 'Scuole',
    water: 'Acque',
    reuse: 'Riuso',
    digital: 'Beni digitali',
    other: 'Altro',
  },
  partyKinds: {
    person: 'Persona',
    'informal-group': 'Gruppo informale',
    association: 'Associazione',
    committee: 'Comitato',
    company: 'Impresa',
    school: 'Scuola',
    cooperative: 'Cooperativa',
    municipality: 'Comune',
  },
  sides: { citizens: 'I cittadini', municipality: 'Il Comune' },
  endings: {
    withdrawn: 'Finito per recesso',
    early: 'Concluso in anticipo',
    breach: 'Risolto per inadempimento',
  },
  statuses: { open: 'Da mantenere', kept: 'Mantenuta', missed: 'Mancata', released: 'Tolta' },
} satisfies Named

const en = {
  stages: {
    drafting: 'Being drafted',
    approved: 'Text approved',
    signing: 'Being signed',
    signed: 'Signed',
    active: 'Active',
    suspended: 'Suspended',
    notice: 'Under notice',
    revoked: 'Revoked',
    expired: 'Expired',
    ended: 'Ended early',
    renewed: 'Renewed',
    closed: 'Concluded',
    abandoned: 'Dropped',
  },
  kinds: { ordinary: 'Ordinary pact', complex: 'Complex pact' },
  kindHints: {
    ordinary: 'Modest care, even repeated: cleaning, gardening, small repairs, activities. The manager signs.',
    complex: 'Goods of historic or economic value, recovery, continued management. An act of the Giunta is needed.',
  },
  areas: {
    'pedestrian-care': 'Pedestrian areas and furniture',
    pedestrianisation: 'Pedestrianisation',
    green: 'Green areas',
    immaterial: 'Immaterial commons',
    'cultural-buildings': 'Social and cultural buildings',
    sport: 'Sport',
    'cultural-spaces': 'Social and cultural spaces',
    schools: 'Schools',
    water: 'Waters',
    reuse: 'Reuse',
    digital: 'Digital commons',
    other: 'Other',
  },
  partyKinds: {
    person: 'Person',
    'informal-group': 'Informal group',
    association: 'Association',
    committee: 'Committee',
    company: 'Company',
    school: 'School',
    cooperative: 'Cooperative',
    municipality: 'Municipality',
  },
  sides: { citizens: 'The citizens', municipality: 'The municipality' },
  endings: {
    withdrawn: 'Ended by withdrawal',
    early: 'Concluded early',
    breach: 'Terminated for breach',
  },
  statuses: { open: 'To be kept', kept: 'Kept', missed: 'Missed', released: 'Released' },
} satisfies Named

export const names = dictionary(it, en)

/** The colour of each stage. */
export const stageMoods: { readonly [S in Stage]: Mood } = {
  drafting: 'waiting',
  approved: 'waiting',
  signing: 'waiting',
  signed: 'going',
  active: 'going',
  suspended: 'alarm',
  notice: 'alarm',
  revoked: 'alarm',
  expired: 'alarm',
  ended: 'over',
  renewed: 'over',
  closed: 'over',
  abandoned: 'over',
}

export const statusMoods: { readonly [S in CommitmentStatus]: Mood } = { open: 'waiting', kept: 'going', missed: 'alarm', released: 'over' }

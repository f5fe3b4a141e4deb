// What the things of each context are called when they stand among others’: one word for every context there is.
import type * as registry from '../../server/registry.ts'
import { dictionary } from './words.ts'

type Named = { readonly [C in keyof typeof registry]: string }

export const contextNames = dictionary(
  {
    people: 'Le tue carte',
    traces: 'Le tue tracce',
    audit: 'Controllo',
    participation: 'Chi partecipa',
    ...{ care: 'Richiesta di cura', carers: 'Assistenti familiari', desks: 'Sportello di cura', rounds: 'Giro di abbinamenti' },
    ...{ pacts: 'Patto', proposals: 'Proposta', goods: 'Bene comune', regulations: 'Regolamento' },
    ...{ labs: 'Laboratorio', spaces: 'Spazio comune', initiatives: 'Iniziativa', housing: 'Palazzo' },
    ...{ generative: 'Patto generativo', programmes: 'Programma di patti generativi' },
    ...{ network: 'Rete', register: 'Voce di un registro pubblicato', snapshots: 'Registro pubblicato' },
    ...{ findings: 'Rilievo', seats: 'Posto di controllo', keys: 'Chiavi del registro', glass: 'Accesso in emergenza' },
  } satisfies Named,
  {
    people: 'Your papers',
    traces: 'Your traces',
    audit: 'Control',
    participation: 'Who takes part',
    ...{ care: 'Request for care', carers: 'Family carers', desks: 'Care desk', rounds: 'Round of matches' },
    ...{ pacts: 'Pact', proposals: 'Proposal', goods: 'Common good', regulations: 'Regulation' },
    ...{ labs: 'Laboratory', spaces: 'Shared space', initiatives: 'Initiative', housing: 'Building' },
    ...{ generative: 'Generative pact', programmes: 'Programme of generative pacts' },
    ...{ network: 'Network', register: 'Row of a published register', snapshots: 'Published register' },
    ...{ findings: 'Finding', seats: 'Auditor’s seat', keys: 'Keys of the register', glass: 'Emergency access' },
  },
)

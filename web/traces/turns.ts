// Whose turn it can be in the things of every context: a word for each.
import type { Turn as CareTurn } from '../../events/care/state.ts'
import type { Turn as GenerativeTurn } from '../../events/generative/stages.ts'
import type { Turn as InitiativeTurn } from '../../events/initiatives/state.ts'
import type { TurnOf as ProposalTurn } from '../../events/kernel/term.ts'
import type { Turn as PactTurn } from '../../projections/pacts/turn.ts'
import { dictionary } from '../kernel/words.ts'

type Turn = CareTurn | GenerativeTurn | InitiativeTurn | PactTurn | ProposalTurn
type Named = { readonly [T in Turn]: string }

export const turns = dictionary(
  {
    ...{ proponent: 'Tocca a chi propone', promoter: 'Tocca a chi propone', neighbours: 'Tocca ai vicini' },
    ...{ citizens: 'Tocca ai cittadini', office: 'Tocca all’ufficio', third: 'Tocca ad altri enti' },
    public: 'Tocca a tutti: c’è una consultazione',
    ...{ manager: 'Tocca al gestore sociale', owner: 'Tocca alla proprietà' },
    ...{ desk: 'Tocca allo sportello', carer: 'Tocca all’assistente', family: 'Tocca alla famiglia' },
    ...{ caseworker: 'Tocca all’operatore', coordinator: 'Tocca al coordinamento', person: 'Tocca a chi ha il patto' },
    nobody: 'Non si aspetta nessuno',
  } satisfies Named,
  {
    ...{ proponent: 'The proponent’s turn', promoter: 'The proponent’s turn', neighbours: 'The neighbours’ turn' },
    ...{ citizens: 'The citizens’ turn', office: 'The office’s turn', third: 'Other bodies’ turn' },
    public: 'Everybody’s turn: there is a consultation',
    ...{ manager: 'The social manager’s turn', owner: 'The owner’s turn' },
    ...{ desk: 'The desk’s turn', carer: 'The carer’s turn', family: 'The family’s turn' },
    ...{ caseworker: 'The case worker’s turn', coordinator: 'The coordination’s turn', person: 'The turn of whose pact it is' },
    nobody: 'Nobody is awaited',
  },
)

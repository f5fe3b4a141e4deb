// The stages of a residents' initiative in one word: its own pages and its building's say them.
import type { Stage } from '../../events/initiatives/state.ts'
import { dictionary } from './words.ts'

type Stages = { readonly [S in Stage]: string }
export const stageWords = dictionary(
  {
    proposed: 'proposta',
    collecting: 'raccoglie sostegni',
    supported: 'sostenuta',
    unsupported: 'sostegni non bastati',
    asked: 'aspetta la risposta',
    returned: 'da rivedere',
    approved: 'approvata',
    scheduled: 'in calendario',
    running: 'in corso',
    suspended: 'sospesa',
    concluded: 'conclusa',
    refused: 'non approvata',
    cancelled: 'annullata',
  } satisfies Stages,
  {
    proposed: 'proposed',
    collecting: 'collecting endorsements',
    supported: 'endorsed',
    unsupported: 'not endorsed enough',
    asked: 'waiting for an answer',
    returned: 'to be rewritten',
    approved: 'approved',
    scheduled: 'on the calendar',
    running: 'under way',
    suspended: 'suspended',
    concluded: 'concluded',
    refused: 'not approved',
    cancelled: 'cancelled',
  },
)

// Every catalogue whose facts may touch a person: a test says which one is missing.
import { events as care } from '../../events/care/events.ts'
import { events as carers } from '../../events/carers/events.ts'
import { events as desks } from '../../events/desks/events.ts'
import { events as findings } from '../../events/findings/events.ts'
import { events as generative } from '../../events/generative/events.ts'
import { events as glass } from '../../events/glass/events.ts'
import { events as goods } from '../../events/goods/events.ts'
import { events as housing } from '../../events/housing/events.ts'
import { events as initiatives } from '../../events/initiatives/events.ts'
import type { Catalogue } from '../../events/kernel/index.ts'
import { events as keys } from '../../events/keys/events.ts'
import { events as labs } from '../../events/labs/events.ts'
import { events as network } from '../../events/network/events.ts'
import { events as pacts } from '../../events/pacts/events.ts'
import { events as people } from '../../events/people/events.ts'
import { events as programmes } from '../../events/programmes/events.ts'
import { events as proposals } from '../../events/proposals/events.ts'
import { events as register } from '../../events/register/events.ts'
import { events as regulations } from '../../events/regulations/events.ts'
import { events as rounds } from '../../events/rounds/events.ts'
import { events as seats } from '../../events/seats/events.ts'
import { events as snapshots } from '../../events/snapshots/events.ts'
import { events as spaces } from '../../events/spaces/events.ts'

export const catalogues: readonly Catalogue[] = [
  care,
  carers,
  desks,
  findings,
  generative,
  glass,
  goods,
  housing,
  initiatives,
  keys,
  labs,
  network,
  pacts,
  people,
  programmes,
  proposals,
  register,
  regulations,
  rounds,
  seats,
  snapshots,
  spaces,
]

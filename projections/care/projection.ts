// The requests for care and the pool of carers as tables, made from the facts of both and the weights the desks publish.
import type { CareEvent } from '../../events/care/events.ts'
import type { CarerEvent } from '../../events/carers/events.ts'
import { projection } from '../kernel/index.ts'
import { ofCarers } from './pool.ts'
import { ofCare } from './requests.ts'
import { tables } from './tables.ts'
import { ofDesks, type Weighed } from './weights.ts'

export const care = projection<CareEvent | CarerEvent | Weighed>()({
  name: 'care',
  version: 2,
  tables,
  on: { ...ofCare, ...ofCarers, ...ofDesks },
})

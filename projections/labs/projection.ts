// The laboratories as tables: calendar, minutes and ideas for everybody, who came for those who run them.
import type { LabEvent } from '../../events/labs/events.ts'
import { projection } from '../kernel/index.ts'
import { type Agreeing, ofAgreeing } from './agreeing.ts'
import { ofIdeas } from './ideas.ts'
import { ofLife } from './life.ts'
import { ofPeople } from './people.ts'
import { tables } from './tables.ts'

export const labs = projection<LabEvent | Agreeing>()({
  name: 'labs',
  version: 3,
  tables,
  on: { ...ofLife, ...ofPeople, ...ofIdeas, ...ofAgreeing },
})

// Says what the hard cases give in the zone this process was started in (recurrence.long.test.ts).
import { instantAt } from '../../events/kernel/clock.ts'
import { occurrences } from '../../events/kernel/recurrence.ts'
import { hardCases } from './hard-cases.ts'

const gives = hardCases.map(({ rule, start, most }) => occurrences(rule, start, most).map(instantAt))
process.stdout.write(JSON.stringify({ zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, gives }))

// The spaces of a building by name, as those who keep them say it.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { spaces as context } from '../../server/spaces/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { createReading } from '../kernel/reading.ts'
import type { Option } from '../kernel/ui/index.ts'

const spaces = apiOf<typeof context>('spaces')
type Space = AnswerOf<(typeof context.reads)['/']>['items'][number]

/** None while they are being read, and where nobody keeps any. */
export const createSpaces = (building: () => string | undefined): (() => readonly Option[]) => {
  const reading = createReading(() => {
    const of = building()
    return of === undefined ? undefined : spaces.read('/', {}, { building: of, limit: 100 })
  })
  return () => reading.now()?.items.map(({ id, name }: Space) => ({ value: id, label: name })) ?? []
}

// Where a proposal, a pact or an initiative was born: the idea of a laboratory, when it comes from one.
import { For, type JSX, Suspense } from 'solid-js'
import type { labs } from '../../server/labs/routes.ts'
import { apiOf } from './api.ts'
import { bornWords } from './born-words.ts'
import { isProblem } from './problem.ts'
import { createReading } from './reading.ts'
import { Icon } from './ui/icon.tsx'
import { Link } from './ui/link.tsx'

const api = apiOf<typeof labs>('labs')

/** A line for each idea it was born of; nothing where it was not. */
export const BornOf = (props: { id: string }): JSX.Element => {
  const reading = createReading(() => api.read('/born', {}, { became: props.id }), 'labs')
  const items = () => {
    const answer = reading.answer()
    return answer === undefined || isProblem(answer) ? [] : answer.items
  }
  return (
    <Suspense>
      <For each={items()}>
        {(one) => (
          <p class="born-of">
            <Icon name="star-outline" class="icon-sm" /> {bornWords().born}{' '}
            <Link href={`/laboratori/${one.lab}/idee/${one.idea}`}>
              <span lang="it">{bornWords().idea(one.idea_title, one.lab_title)}</span>
            </Link>
          </p>
        )}
      </For>
    </Suspense>
  )
}

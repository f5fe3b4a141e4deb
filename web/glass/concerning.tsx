// On the home, to whoever is in charge of a case: somebody has looked at it in an emergency.
import { type JSX, Show, Suspense } from 'solid-js'
import { isProblem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { ButtonLink, Section } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { words } from './words.ts'

const Unseen = (): JSX.Element => {
  const unseen = createReadingForMe(() => api.read('/', {}, { unseen: true, limit: 100 }), 'glass')
  const others = (): number => {
    const answer = unseen.answer()
    return answer && !isProblem(answer) ? answer.items.filter(({ by }) => by !== me()?.id).length : 0
  }
  return (
    <Show when={others() > 0}>
      <Section id="concerning" title={words().concerning.title}>
        <p>{words().concerning.says(others())}</p>
        <ButtonLink href="/emergenze">{words().concerning.go}</ButtonLink>
      </Section>
    </Show>
  )
}

const Concerning = (): JSX.Element => (
  <Show when={isAny(['caseworker', 'coordinator', 'dpo'])}>
    <Suspense>
      <Unseen />
    </Suspense>
  </Show>
)
export default Concerning

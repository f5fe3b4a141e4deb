// «Apri uno spazio»: its card first; its rules come next, then the sheet for the door.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { Asking, Done } from '../kernel/api.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, Empty, Page } from '../kernel/ui/index.ts'
import { api, homes } from './api.ts'
import { type Opened, opening, placesOf, type Where } from './opening-fields.ts'
import { openingWords } from './opening-words.ts'
import { SignedIn } from './signed-in.tsx'

const w = () => openingWords()

const Writing = (props: { of: Where }): JSX.Element => {
  const navigate = useNavigate()
  // One space however often it is sent, and one key.
  const [id, keyGiven] = [newId(), newId()]
  const send = async ({ card, key }: Opened, asking: Asking): Promise<Done | Problem> => {
    const done = await api.ask(id, 'open', card, asking)
    return isProblem(done) || key === undefined ? done : api.ask(id, 'give-key', { person: key }, { key: keyGiven })
  }
  return (
    <div class="narrow">
      <AskForm
        {...{ id: 'open-space', ask: opening, of: props.of }}
        send={(data, asking) => send(data as Opened, asking)}
        onDone={() => navigate(`/spazi/${id}/regole`)}
        onCancel={() => navigate('/spazi')}
      />
    </div>
  )
}

const Denied = (): JSX.Element => (
  <Empty title={w().denied} icon="locked">
    {w().deniedSays}
  </Empty>
)

/** What one may choose among: known once both answers are there. */
const createPlaces = (begins: () => string | undefined) => {
  const may = createReadingForMe(() => (me() ? api.read('/opening', {}) : undefined), 'spaces')
  const seen = createReadingForMe(() => (me() ? homes.read('/', {}, { limit: 100 }) : undefined), 'housing')
  const where = (found: Where['opening']): Where => ({
    ...{ opening: found, buildings: seen.now()?.items ?? [], keys: isAny(['social-manager']), begins: begins() },
  })
  return { may, seen, where }
}

const OpenSpace = (): JSX.Element => {
  const [search] = useSearchParams()
  const { may, seen, where } = createPlaces(() => (typeof search.palazzo === 'string' ? search.palazzo : undefined))
  return (
    <Page title={w().title} lead={w().lead}>
      <SignedIn says={w().signIn}>
        <Answer of={may} failed={Denied}>
          {(found) => (
            <Answer of={seen}>
              {() => (
                <Show when={placesOf(where(found())).length > 0} fallback={<Denied />}>
                  <Writing of={where(found())} />
                </Show>
              )}
            </Answer>
          )}
        </Answer>
      </SignedIn>
    </Page>
  )
}
export default OpenSpace

// One seal by itself: where the QR on paper leads. The entry as it is written, and the reader's own check of it.
import { useParams } from '@solidjs/router'
import { createSignal, type JSX, lazy, onMount, Show, Suspense } from 'solid-js'
import { type Entry, entryOf, happenedOn, type Sealed } from '../kernel/proof/claims.ts'
import { entryAddress } from '../kernel/proof/examine.ts'
import { envelopeClaims } from '../kernel/seal/envelope.ts'
import { Page, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { factWords } from './facts-words.ts'
import { words } from './words.ts'

const Panel = lazy(() => import('../kernel/seal/panel.tsx'))

// What the page says is what it has just read: the check shows that this, and nothing else, is in the signed register.
const sealedEntry = (entry: Entry): Sealed => {
  const title = wordFor(factWords().types, entry.type)
  const { stream, rev: revision, type, at: recorded, role, known } = entry
  const envelope = { stream, revision, type, title, recorded, role, day: happenedOn(entry), ...(known === undefined ? {} : { known }) }
  return { event: entry.id, title, claims: envelopeClaims(envelope) }
}
const bare = (event: string): Sealed => ({ event, title: words().seal.fact, claims: [] })

const fetched = async (event: string): Promise<Entry | undefined> => {
  const response = await fetch(entryAddress(event)).catch(() => undefined)
  return response?.ok ? entryOf(await response.text()) : undefined
}

const SealPage = (): JSX.Element => {
  const params = useParams<{ event: string }>()
  const [entry, setEntry] = createSignal<Entry | 'none'>()
  onMount(async () => setEntry((await fetched(params.event)) ?? 'none'))
  const read = (): Entry | undefined => {
    const now = entry()
    return now === 'none' ? undefined : now
  }
  const sealed = (): Sealed => {
    const one = read()
    return one ? sealedEntry(one) : bare(params.event)
  }
  return (
    <Page title={words().seal.title} lead={words().seal.lead}>
      <Show when={entry()}>
        <Section id="check" title={words().seal.check}>
          <Suspense>
            <Panel of={sealed()} />
          </Suspense>
        </Section>
        <Section id="entry" title={words().seal.entry} lead={read() ? words().seal.entryLead : words().seal.unread}>
          <Show when={read()}>
            {(one) => (
              <pre class="entry" tabindex="0">
                {JSON.stringify(one(), undefined, 2)}
              </pre>
            )}
          </Show>
        </Section>
      </Show>
    </Page>
  )
}
export default SealPage

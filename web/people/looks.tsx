// Who looked at my data: the role, the day and the reason of each opening, written down before it was seen.
import { createSignal, type JSX, Show } from 'solid-js'
import { contextNames } from '../kernel/context-names.ts'
import { briefDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, type Column, Empty, More, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { type Look, looks } from './api.ts'
import { own } from './mine-words.ts'
import { words } from './words.ts'

const columns = (): readonly Column<Look>[] => [
  { title: own().looks.day, names: true, cell: (look) => briefDay(look.day) },
  { title: own().looks.role, cell: (look) => wordFor(roleNames(), look.role) },
  {
    title: own().looks.why,
    cell: (look) => (
      <>
        {wordFor(words().looking, look.purpose)}
        <Show when={'reason' in look ? look.reason : undefined}>{(reason) => <span class="row-note">{reason()}</span>}</Show>
      </>
    ),
  },
  { title: own().looks.where, cell: (look) => wordFor(contextNames(), look.context) },
]

export const Looks = (): JSX.Element => {
  const first = createReading(() => looks())
  const [rest, setRest] = createSignal<readonly Look[]>([])
  const [next, setNext] = createSignal<number | null>()
  const [busy, setBusy] = createSignal(false)
  const following = () => (next() === undefined ? (first.now()?.next ?? null) : (next() ?? null))
  const more = async (): Promise<void> => {
    const before = following()
    if (before === null) return
    setBusy(true)
    const page = await looks(before).send()
    setBusy(false)
    if (isProblem(page)) return
    setRest([...rest(), ...page.items])
    setNext(page.next)
  }
  return (
    <Section id="looks" title={own().looks.title} lead={own().looks.lead}>
      <Answer of={first}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<Empty title={own().looks.none} icon="locked" />}>
            <Table caption={own().looks.caption} columns={columns()} rows={[...page().items, ...rest()]} busy={busy()} />
            <More
              next={following() !== null}
              busy={busy()}
              shown={own().looks.shown(page().items.length + rest().length, following() !== null)}
              onMore={() => void more()}
            />
          </Show>
        )}
      </Answer>
    </Section>
  )
}

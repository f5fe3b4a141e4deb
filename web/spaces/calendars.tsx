// «Il mio calendario»: secret addresses that keep the telephone's calendar up to date; made, renewed and ended here.
import { useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { language } from '../kernel/language.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Button, type Column, Page, Refusal, Section, Table } from '../kernel/ui/index.ts'
import { api, type FeedLine, type FeedWanted, feeds } from './api.ts'
import { mineWords } from './mine-words.ts'
import { SignedIn } from './signed-in.tsx'

const w = () => mineWords().feeds
const titleOf = ({ kind, title }: FeedLine): string => (kind === 'mine' ? w().mine : (title ?? w().gone))

const Address = (props: { path: string }): JSX.Element => {
  const [copied, setCopied] = createSignal(false)
  const whole = () => `${globalThis.location?.origin ?? ''}${props.path}`
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(whole())
    setCopied(true)
  }
  return (
    <section class="panel feed-address" aria-labelledby="feed-address">
      <h2 id="feed-address" class="h4" tabindex="-1">
        {w().address}
      </h2>
      <p class="feed-path">{whole()}</p>
      <p>{w().addressSays}</p>
      <p class="form-foot">
        <a class="btn btn-primary" href={whole().replace(/^https?:/, 'webcal:')}>
          {w().open}
        </a>
        <Button tone="outline-primary" onClick={() => void copy()}>
          {w().copy}
        </Button>
        <span role="status">{copied() ? w().copied : ''}</span>
      </p>
    </section>
  )
}

type Acts = { readonly renew: (wanted: Omit<FeedWanted, 'language'>) => void; readonly end: (line: FeedLine) => void }

const columns = ({ renew, end }: Acts): readonly Column<FeedLine>[] => [
  { title: w().what, names: true, cell: titleOf },
  { title: w().made, cell: ({ made }) => fullDay(made) },
  { title: w().read, cell: ({ read }) => (read === undefined ? w().never : fullDay(read)) },
  {
    title: w().renew,
    cell: (line) => (
      <Button tone="outline-primary" small onClick={() => renew({ kind: line.kind, ...(line.of === undefined ? {} : { of: line.of }) })}>
        {w().renew}
        <span class="visually-hidden"> {titleOf(line)}</span>
      </Button>
    ),
  },
  {
    title: w().end,
    cell: (line) => (
      <Button tone="outline-danger" small onClick={() => end(line)}>
        {w().end}
        <span class="visually-hidden"> {titleOf(line)}</span>
      </Button>
    ),
  },
]

/** What an address of the page asks to follow: `?spazio=` or `?laboratorio=`. */
const createWanted = () => {
  const [search] = useSearchParams()
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
  const [space, lab] = [() => text(search.spazio), () => text(search.laboratorio)]
  const wanted = (): Omit<FeedWanted, 'language'> | undefined => {
    const [one, other] = [space(), lab()]
    return one ? { kind: 'space', of: one } : other ? { kind: 'lab', of: other } : undefined
  }
  return { space, wanted }
}

const Follow = (props: { lines: readonly FeedLine[]; renew: Acts['renew'] }): JSX.Element => {
  const { space, wanted } = createWanted()
  const named = createReading(() => (space() ? api.read('/:id', { id: space() ?? '' }) : undefined))
  const isNew = () => !props.lines.some(({ kind, of }) => kind === wanted()?.kind && of === wanted()?.of)
  return (
    <Show when={isNew() ? wanted() : undefined}>
      {(one) => (
        <div class="panel">
          <Show when={space()}>
            <p>{w().followSays}</p>
          </Show>
          <Show when={space()} fallback={<Button onClick={() => props.renew(one())}>{w().followLab}</Button>}>
            <Answer of={named}>{(found) => <Button onClick={() => props.renew(one())}>{w().follow(found().name)}</Button>}</Answer>
          </Show>
        </div>
      )}
    </Show>
  )
}

const Whole = (props: { lines: readonly FeedLine[]; again: () => void }): JSX.Element => {
  const [path, setPath] = createSignal<string>()
  const [problem, setProblem] = createSignal<Problem>()
  const [said, setSaid] = createSignal('')
  const renew: Acts['renew'] = (wanted) =>
    void feeds.renew({ ...wanted, language: language() }).then((answer) => {
      setProblem(isProblem(answer) ? answer : undefined)
      setPath(isProblem(answer) ? undefined : answer.path)
      setSaid('')
      props.again()
    })
  const end: Acts['end'] = ({ id }) =>
    void feeds.end(id).then((answer) => {
      setProblem(isProblem(answer) ? answer : undefined)
      setPath(undefined)
      setSaid(isProblem(answer) ? '' : w().ended)
      props.again()
    })
  const hasMine = () => props.lines.some(({ kind }) => kind === 'mine')
  return (
    <>
      <Show when={problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
      <p class="asks-done" role="status">
        {said()}
      </p>
      <div class="feed-panels">
        <Show when={path()}>{(made) => <Address path={made()} />}</Show>
        <Show when={!hasMine()}>
          <div class="panel">
            <h2 class="h4">{w().mine}</h2>
            <p>{w().mineSays}</p>
            <Button onClick={() => renew({ kind: 'mine' })}>{w().make}</Button>
          </div>
        </Show>
        <Follow lines={props.lines} renew={renew} />
      </div>
      <Section id="feeds" title={w().all}>
        <Show when={props.lines.length > 0} fallback={<p class="soft">{w().none}</p>}>
          <Table caption={w().all} rows={props.lines} columns={columns({ renew, end })} />
        </Show>
      </Section>
    </>
  )
}

const Calendars = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? feeds.list() : undefined))
  return (
    <Page title={w().title} lead={w().lead}>
      <SignedIn says={w().signIn}>
        <Answer of={reading}>{(answer) => <Whole lines={answer().items} again={() => void reading.again()} />}</Answer>
      </SignedIn>
    </Page>
  )
}
export default Calendars

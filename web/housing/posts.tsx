// «Chi se ne occupa»: who manages and who owns a building, given and taken away by who may.
import { createSignal, type JSX, Show } from 'solid-js'
import { AskForm } from '../kernel/asks/form.tsx'
import { briefDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Button, ButtonLink, type Column, Dialog, Empty, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { ending, type Giving, give, giving, type Post, type Posts, register } from './asking-posts.ts'
import { BuildingPage } from './building-page.tsx'
import { homesWords } from './homes-words.ts'
import { mayEntrust } from './openers.ts'

const w = () => homesWords().posts
const nameOf = ({ name }: Post): string => name ?? w().hidden

const columns = (end: (post: Post) => JSX.Element): readonly Column<Post>[] => [
  { title: w().name, names: true, cell: nameOf },
  { title: w().role, cell: ({ role }) => roleNames()[role] },
  {
    title: w().when,
    cell: ({ starts_on, ends_on }) =>
      ends_on === null ? w().from(briefDay(starts_on)) : w().period(briefDay(starts_on), briefDay(ends_on)),
  },
  { title: w().by, cell: ({ granted_as }) => wordFor(roleNames(), granted_as) },
  { title: w().end, cell: end },
]

const Taking = (props: { of: Post; onDone: () => void }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button small tone="outline-danger" onClick={() => setOpen(true)}>
        {w().end}
        <span class="visually-hidden"> ({nameOf(props.of)})</span>
      </Button>
      <Show when={open()}>
        <Dialog id={`end-${props.of.person}-${props.of.grant}`} title={w().endOf(nameOf(props.of))} open onClose={() => setOpen(false)}>
          <AskForm
            {...{ id: 'end', ask: ending, of: props.of, onDone: props.onDone, onCancel: () => setOpen(false) }}
            send={(data, asking) => register.ask(props.of.person, 'revoke', data as never, asking)}
          />
        </Dialog>
      </Show>
    </>
  )
}

/** `onDone` is told whom a code has to be made for. */
const Entrusting = (props: { building: string; of: Posts; onDone: (newcomer: string | undefined) => void }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  let newcomer: string | undefined
  const done = (): void => {
    setOpen(false)
    props.onDone(newcomer)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w().give}</Button>
      <Show when={open()}>
        <Dialog id="entrust" title={w().give} open onClose={() => setOpen(false)}>
          <AskForm
            {...{ id: 'entrust', ask: giving, of: props.of, onDone: done, onCancel: () => setOpen(false) }}
            send={(data, asking) => {
              const gives = data as Giving
              newcomer = gives.name === undefined ? undefined : gives.person
              return give(props.building, gives, asking)
            }}
          />
        </Dialog>
      </Show>
    </>
  )
}

type Said = { readonly says: string; readonly newcomer?: string | undefined }
/** What was just done, and for a newcomer the code they still need. */
const Outcome = (props: { said: Said | undefined }): JSX.Element => (
  <>
    <div role="status">
      <Show when={props.said}>
        {(one) => (
          <p class="asks-done">
            {one().says} <Show when={one().newcomer}>{w().next}</Show>
          </p>
        )}
      </Show>
    </div>
    <Show when={props.said?.newcomer}>
      {(person) => (
        <p>
          <ButtonLink href={`/codici?persona=${person()}`}>{w().code}</ButtonLink>
        </p>
      )}
    </Show>
  </>
)

const Whole = (props: { building: string }): JSX.Element => {
  const reading = createReadingForMe(() => register.read('/posts', {}, { building: props.building }), 'people')
  const [said, setSaid] = createSignal<Said>()
  const after = (what: Said): void => {
    setSaid(what)
    void reading.again()
  }
  return (
    <Answer of={reading}>
      {(found) => (
        <>
          <Outcome said={said()} />
          <Section id="who" title={w().who}>
            <Show
              when={found().items.length > 0}
              fallback={
                <Empty title={w().none} icon="user">
                  <p>{w().noneHelp}</p>
                </Empty>
              }
            >
              <Table
                caption={w().caption}
                columns={columns((post) => <Taking of={post} onDone={() => after({ says: w().ended })} />)}
                rows={found().items}
              />
            </Show>
            <Show when={found().mayGrant.length > 0}>
              <Entrusting building={props.building} of={found()} onDone={(newcomer) => after({ says: w().given, newcomer })} />
            </Show>
          </Section>
        </>
      )}
    </Answer>
  )
}

const PostsPage = (): JSX.Element => (
  <BuildingPage words={{ ...w(), missing: homesWords().missing }} may={() => isAny(mayEntrust)}>
    {(of) => <Whole building={of().id} />}
  </BuildingPage>
)
export default PostsPage

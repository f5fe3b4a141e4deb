// One person of the roster and two big buttons; what was tapped by mistake can be taken back, or put right with a reason.
import { createSignal, type JSX, Show } from 'solid-js'
import type { Presence } from '../../events/labs/vocabulary.ts'
import { createForm } from '../kernel/form.ts'
import { number } from '../kernel/format.ts'
import { Button, Dialog, Icon, TextField } from '../kernel/ui/index.ts'
import { box } from './box.ts'
import { Passed } from './passage.tsx'
import { record } from './recording.ts'
import { passageOf, type Shown } from './roster.ts'
import { sessionWords } from './session-words.ts'

type Person = Shown['people'][number]

/** What to call somebody on the list. */
export const nameOf = ({ name, number: n }: Pick<Person, 'name' | 'number'>): string =>
  name ?? (n === null ? sessionWords().session.unnamedNew : sessionWords().session.unnamed(number(n)))

const Correcting = (props: { of: Shown; person: Person; is: Presence; onClose: () => void }): JSX.Element => {
  const form = createForm('correct', { reason: sessionWords().correct.usual })
  const send = (): void => {
    const reason = form.value('reason').trim()
    form.fail(reason === '' ? [{ path: 'reason', says: sessionWords().correct.reason }] : [])
    if (reason === '') return
    void record(props.of, 'correct', { person: props.person.person, is: props.is, reason })
    props.onClose()
  }
  return (
    <Dialog id="correct" title={sessionWords().correct.title(nameOf(props.person))} open onClose={props.onClose}>
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p>{sessionWords().correct.lead(sessionWords().session[props.is])}</p>
        <TextField form={form} name="reason" label={sessionWords().correct.reason} maxlength={300} />
        <Button type="submit">{sessionWords().correct.send}</Button>
      </form>
    </Dialog>
  )
}

const Big = (props: { is: Presence; person: Person; onClick: () => void }): JSX.Element => (
  <button
    type="button"
    class={`mark mark-${props.is}`}
    aria-pressed={props.person.is === props.is}
    aria-label={`${nameOf(props.person)}: ${sessionWords().session[props.is]}`}
    onClick={props.onClick}
  >
    <Icon name={props.is === 'present' ? 'check' : 'close'} /> {sessionWords().session[props.is]}
  </button>
)

export const Marks = (props: { of: Shown; person: Person }): JSX.Element => {
  const [correcting, setCorrecting] = createSignal<Presence>()
  const mark = async (is: Presence): Promise<void> => {
    const { person, is: was, fresh } = props.person
    if (was === is) return
    if (was === null) return void (await record(props.of, is, { person, how: 'roster' }, fresh?.key))
    // Still here: the first tap never happened. Already in the register: what it says is put right, with a reason.
    if (fresh?.undo && (await box()?.takeBack(fresh.key))) return mark(is)
    setCorrecting(is)
  }
  const undo = (): Fresh | undefined => (props.person.is !== null && props.person.fresh?.undo ? props.person.fresh : undefined)
  return (
    <li class="roster-row">
      <p class="roster-name">
        <strong>{nameOf(props.person)}</strong>
        <Show when={props.person.signed}>
          <span class="soft"> {sessionWords().session.signed}</span>
        </Show>
        <Passed of={passageOf({ ...props.person, there: props.person.is !== null })} />
      </p>
      <div class="roster-marks">
        <Big is="present" person={props.person} onClick={() => void mark('present')} />
        <Big is="absent" person={props.person} onClick={() => void mark('absent')} />
      </div>
      <Show when={undo()}>
        {(fresh) => (
          <Button small tone="link" class="roster-undo" onClick={() => void box()?.takeBack(fresh().key)}>
            {sessionWords().session.undo}
            <span class="visually-hidden"> {nameOf(props.person)}</span>
          </Button>
        )}
      </Show>
      <Show when={correcting()}>
        {(is) => <Correcting of={props.of} person={props.person} is={is()} onClose={() => setCorrecting(undefined)} />}
      </Show>
    </li>
  )
}
type Fresh = NonNullable<Person['fresh']>

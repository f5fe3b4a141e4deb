// A body among the others, drawn: on the left what it belongs to, on the right who belongs to it.
import { For, type JSX, Show } from 'solid-js'
import { Section } from '../kernel/ui/index.ts'
import type { Body, Tie } from './api.ts'
import { detailWords } from './detail-words.ts'
import { Name } from './named.tsx'
import { names } from './names.ts'
import { Sources } from './sources.tsx'
import { fromOf, isTold, untilOf, whenWords } from './when.ts'

const many = 8

type Grouped = { readonly role: Tie['role']; readonly ties: readonly Tie[] }
const byRole = (ties: readonly Tie[]): readonly Grouped[] =>
  [...new Set(ties.map((tie) => tie.role))].map((role) => ({ role, ties: ties.filter((tie) => tie.role === role) }))

const One = (props: { tie: Tie }): JSX.Element => (
  <li class="tie">
    <Name of={props.tie.body} />
    <Show when={isTold(fromOf(props.tie))}>
      <span class="soft"> · {whenWords(fromOf(props.tie))}</span>
    </Show>
    <Show when={props.tie.ended}>
      <span class="soft">
        {' '}
        · {detailWords().detail.ended}: {whenWords(untilOf(props.tie))}
      </span>
    </Show>
    <Sources of={props.tie.sources} />
  </li>
)

const Group = (props: { of: Grouped; title: string }): JSX.Element => {
  const list = (): JSX.Element => (
    <ul class="plain">
      <For each={props.of.ties}>{(tie) => <One tie={tie} />}</For>
    </ul>
  )
  return (
    <div class="tie-group">
      <h4>{props.title}</h4>
      <Show when={props.of.ties.length > many} fallback={list()}>
        <details>
          <summary>{detailWords().detail.all(props.of.ties.length)}</summary>
          {list()}
        </details>
      </Show>
    </div>
  )
}

const Side = (props: { class: string; title: string; none: string; ties: readonly Tie[]; says: 'belongs' | 'members' }): JSX.Element => (
  <div class={props.class}>
    <h3>{props.title}</h3>
    <For each={byRole(props.ties)} fallback={<p class="soft">{props.none}</p>}>
      {(group) => <Group of={group} title={names()[props.says][group.role]} />}
    </For>
  </div>
)

export const Ties = (props: { of: Body }): JSX.Element => (
  <Section id="ties" title={detailWords().detail.ties}>
    <div class="ties">
      <Side
        class="ties-side ties-up"
        title={detailWords().detail.belongs}
        none={detailWords().detail.noBelongs}
        ties={props.of.belongs}
        says="belongs"
      />
      <p class="ties-self" aria-hidden="true">
        {props.of.name}
      </p>
      <Side
        class="ties-side ties-down"
        title={detailWords().detail.members}
        none={detailWords().detail.noMembers}
        ties={props.of.members}
        says="members"
      />
    </div>
  </Section>
)

// The services of identity I sign in with, and those I could.
import { For, type JSX, Show } from 'solid-js'
import { leaveFor, type OwnKeys, removeKey, type WaysAnswer } from '../kernel/entering.ts'
import { fullDay } from '../kernel/format.ts'
import type { Problem } from '../kernel/problem.ts'
import { Button, Section } from '../kernel/ui/index.ts'
import { said } from '../kernel/words.ts'
import type { Change } from './change.ts'
import { account } from './words.ts'

type ServicesProps = {
  linked: OwnKeys['providers']
  offered: WaysAnswer['providers']
  change: Change
  onProblem: (problem: Problem | undefined) => void
}

export const Services = (props: ServicesProps): JSX.Element => {
  const nameOf = (id: string): string => {
    const found = props.offered.find((one) => one.id === id)
    return found ? said(found.name) : id
  }
  const unlinked = (): WaysAnswer['providers'] => props.offered.filter(({ id }) => !props.linked.some(({ provider }) => provider === id))
  const link = async (id: string): Promise<void> => props.onProblem(await leaveFor(id, 'link', '/io/chiavi'))
  return (
    <Section id="services" title={account().services} lead={account().servicesSays}>
      <Show when={props.linked.length > 0} fallback={<p class="soft">{account().noServices}</p>}>
        <ul class="ways">
          <For each={props.linked}>
            {({ provider, made }) => (
              <li>
                {account().linked(nameOf(provider), fullDay(made))}{' '}
                <Button small tone="outline-danger" onClick={() => void props.change(removeKey({ provider }), account().removed)}>
                  {account().unlink(nameOf(provider))}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <For each={unlinked()}>
        {(provider) => (
          <Button tone="outline-primary" onClick={() => void link(provider.id)}>
            {account().link(said(provider.name))}
          </Button>
        )}
      </For>
    </Section>
  )
}

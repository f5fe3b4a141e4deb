// The samples drawn from a seat, each drawn again while one reads it; every pact read from here leaves a look.
import { createResource, For, type JSX, Show } from 'solid-js'
import { fullDay, number } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { envelopeClaims } from '../kernel/seal/envelope.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { Badge, ButtonLink, Empty, Section } from '../kernel/ui/index.ts'
import { control, type Drawn, type Sample, type Seat } from './api.ts'
import { words } from './words.ts'

type Redone = { readonly drawn: Drawn | undefined; readonly same: boolean }

const redraw = async ({ seed, size, as_of, pacts }: Sample): Promise<Redone> => {
  const drawn = await control.read('/sample', {}, { seed, size }).send(as_of)
  if (isProblem(drawn)) return { drawn: undefined, same: false }
  return { drawn, same: drawn.items.map(({ id }) => id).join() === pacts.join() }
}

const Again = (props: { of: Redone | undefined }): JSX.Element => (
  <p class="redone" role="status">
    <Show when={props.of} fallback={words().samples.redoing}>
      {(redone) => (
        <Show when={redone().drawn} fallback={words().samples.unread}>
          <Badge mood={redone().same ? 'going' : 'alarm'}>{redone().same ? words().samples.redone : words().samples.differs}</Badge>
        </Show>
      )}
    </Show>
  </p>
)

const sealedSample = (seat: Seat, sample: Sample) => {
  const title = words().events['seats.drawn']
  const { revision, recorded, day, imported, known, event } = sample
  const envelope = { stream: `seats-${seat.id}`, name: seat.body, revision, type: 'seats.drawn', title, recorded, day }
  const said = (name: string, shown: string, says: unknown, field: string) => ({
    ...{ name, shown, says },
    recorded: ({ data }: { readonly data: { readonly [name: string]: unknown } }) => data[field],
  })
  return {
    event,
    title,
    claims: [
      ...envelopeClaims({ ...envelope, ...(imported && { known }) }),
      said(words().draw.seed, sample.seed, sample.seed, 'seed'),
      said(words().draw.day, fullDay(sample.as_of), sample.as_of, 'day'),
      said(words().draw.size, number(sample.size), sample.size, 'size'),
      said(words().samples.pact, number(sample.pacts.length), sample.pacts, 'pacts'),
    ],
  }
}

type OneProps = { seat: Seat; sample: Sample; mayLook: boolean }
type WaysProps = OneProps & { pact: string; title: string }

/** What can be done with one pact of a sample; the counter writes down what whoever sits there reads. */
const Ways = (props: WaysProps): JSX.Element => {
  const { as_of } = props.sample
  const named = (): JSX.Element => <span class="visually-hidden"> ({props.title})</span>
  return (
    <span class="sample-ways">
      <ButtonLink tone="outline-primary" small href={`/patti/${props.pact}?asOf=${as_of}`}>
        {words().samples.open(fullDay(as_of))}
        {named()}
      </ButtonLink>
      <a class="btn btn-link btn-sm" href={`/api/log/bundle?pact=${props.pact}`} rel="external" download="">
        {words().samples.bundle}
        {named()}
      </a>
      <Show when={props.mayLook}>
        <ButtonLink tone="link" small href={`/controllo/rilievi/nuovo?pact=${props.pact}&seat=${props.seat.id}&day=${as_of}`}>
          {words().samples.find}
          {named()}
        </ButtonLink>
      </Show>
    </span>
  )
}

const One = (props: OneProps): JSX.Element => {
  const [redone] = createResource(() => props.sample, redraw)
  const now = () => (redone.state === 'ready' ? redone() : undefined)
  const titleOf = (id: string) => now()?.drawn?.items.find((one) => one.id === id)?.title ?? id
  return (
    <li class="panel sample">
      <h3>{words().samples.name(number(props.sample.draw))}</h3>
      <p>
        {words().samples.says(number(props.sample.pacts.length), number(props.sample.population), fullDay(props.sample.as_of))},{' '}
        {words().samples.seed(props.sample.seed)}
      </p>
      <Again of={now()} />
      <ol class="sample-pacts">
        <For each={props.sample.pacts}>
          {(pact) => (
            <li>
              <strong>{titleOf(pact)}</strong>
              <Ways {...props} pact={pact} title={titleOf(pact)} />
            </li>
          )}
        </For>
      </ol>
      <Seal of={() => sealedSample(props.seat, props.sample)} />
    </li>
  )
}

export const Samples = (props: { seat: Seat; mayLook: boolean }): JSX.Element => (
  <Section id="samples" title={words().samples.title}>
    <Show when={props.seat.parts.samples.length > 0} fallback={<Empty title={words().samples.none} icon="list" />}>
      <ul class="plain samples">
        <For each={props.seat.parts.samples}>{(sample) => <One {...props} sample={sample} />}</For>
      </ul>
    </Show>
  </Section>
)

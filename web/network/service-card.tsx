// A service on a card: what, who, for whom, with whom, where, since when, and its source.
import { type JSX, Show } from 'solid-js'
import { Badge, type Fact, Facts } from '../kernel/ui/index.ts'
import type { Named, Service } from './api.ts'
import { Name, Names } from './named.tsx'
import { names, stageMoods } from './names.ts'
import { Sources } from './sources.tsx'
import { fromOf, isTold, untilOf, whenWords } from './when.ts'
import { words } from './words.ts'

const given = (facts: readonly (Fact | false)[]): readonly Fact[] => facts.filter((fact) => fact !== false)

const factsOf = (of: Service, ownPage: boolean): readonly Fact[] => {
  const w = words().services
  const shareOf = (body: Named): string | undefined => {
    const own = of.partners.find((one) => one.body.id === body.id)
    return own && names().shares[own.share]
  }
  const behalf = of.behalf.map((body) => ({ body, says: shareOf(body) }))
  // Who commissions it and owns it too is named once.
  const beside = of.partners.filter((one) => !of.behalf.some((body) => body.id === one.body.id))
  const partners = beside.map(({ body, share }) => ({ body, says: names().shares[share] }))
  const where =
    of.territories.length > 0 ? <Names of={of.territories.map((body) => ({ body }))} /> : <span class="soft">{w.whereUnsaid}</span>
  return given([
    !ownPage && { name: w.by, icon: 'user', value: <Name of={of.body} /> },
    behalf.length > 0 && { name: w.behalf, value: <Names of={behalf} /> },
    partners.length > 0 && { name: w.partners, value: <Names of={partners} /> },
    { name: w.where, icon: 'map-marker', value: where },
    isTold(fromOf(of)) && { name: w.since, icon: 'calendar', value: whenWords(fromOf(of)) },
    of.ended && { name: w.until, icon: 'calendar', value: whenWords(untilOf(of)) },
    { name: w.how, value: names().modes[of.mode] },
  ])
}

/** `ownPage`: on the page of the body that runs it, which need not be named again. */
export const ServiceCard = (props: { of: Service; ownPage?: boolean; says?: string }): JSX.Element => (
  <article class="service">
    <div class="plot-over">
      <span>
        {names().services[props.of.kind]}
        <Show when={props.says}>{(says) => <> · {says()}</>}</Show>
      </span>
      <Badge mood={stageMoods[props.of.stage]}>{names().stages[props.of.stage]}</Badge>
    </div>
    <h3 class="plot-title" lang="it">
      {props.of.title}
    </h3>
    <Show when={props.of.details}>{(details) => <p lang="it">{details()}</p>}</Show>
    <Facts facts={factsOf(props.of, props.ownPage ?? false)} />
    <Sources of={props.of.sources} />
  </article>
)

// A carer with everything the desk knows of her that matters for work, and what can be asked.
import type { JSX } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { atDesk } from '../kernel/care/desk.tsx'
import { Story } from '../kernel/care/story.tsx'
import { townName } from '../kernel/care/towns.ts'
import { fullDay } from '../kernel/format.ts'
import { type Fact, Facts } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Carer } from './api.ts'
import { type Askable, asking, possible } from './asking.ts'
import { pageWords } from './page-words.ts'
import { Documents, Objections, Placements, Profile, Training } from './parts.tsx'
import { words } from './words.ts'

const w = () => pageWords().detail

const desk: Desk<Carer, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const whys = () => ({ ...words().absences, ...words().suspensions, ...words().removals })
const factsOf = (of: Carer): readonly Fact[] => {
  const facts: readonly (readonly [string, string | null])[] = [
    [w().phone, of.phone],
    [w().email, of.email],
    [w().town, townName(of.municipality)],
    [w().tier, of.tier && words().tiers[of.tier]],
    [w().suitable, of.suitable === null ? null : of.suitable ? w().yes : w().no],
    [w().note, of.note],
    [w().why, of.stage_why && wordFor(whys(), of.stage_why)],
    [w().back, of.back_on && fullDay(of.back_on)],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

export const WholeCarer = (props: { carer: Carer; onDone: () => void | Promise<void> }): JSX.Element => (
  <>
    <div class="pact">
      <div class="pact-main">
        <Facts facts={factsOf(props.carer)} />
      </div>
      <div class="pact-side">
        <AskPanel of={{ ...props.carer, asks: possible(props.carer) as Carer['asks'] }} desk={desk} words={w()} onDone={props.onDone} />
      </div>
    </div>
    <Profile carer={props.carer} />
    <Documents carer={props.carer} />
    <Training carer={props.carer} />
    <Placements carer={props.carer} linked={atDesk()} />
    <Objections carer={props.carer} />
    <Story
      context="carers"
      id={props.carer.id}
      revision={props.carer.revision}
      title={w().story}
      none={w().noStory}
      events={words().events}
    />
  </>
)

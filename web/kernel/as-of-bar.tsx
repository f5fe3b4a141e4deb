// Time travel: a date and a slider over the register's life; in the past, a band that says so.
import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { useAsOf } from './as-of.ts'
import { daysBetween, fullDay, plusDays, today } from './format.ts'
import { knownSince, registerBegins } from './life.ts'
import { useSite } from './site.ts'
import { Button } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'
import { dictionary } from './words.ts'

export const asOfWords = dictionary(
  {
    open: 'Com’era in un altro giorno?',
    label: 'Il registro in un altro giorno',
    date: 'Guarda il registro com’era il',
    slider: 'Scorri nel tempo',
    today: 'oggi',
    begins: (day: string) => `dal ${day}`,
    past: (day: string) => `Stai guardando il registro com’era il ${day}`,
    ahead: 'Il giorno chiesto non è ancora arrivato: stai guardando il registro di oggi',
    'no-day': 'Quello chiesto non è un giorno del calendario: stai guardando il registro di oggi',
    understood: 'Va bene',
    back: 'Torna a oggi',
    frozen: 'Stai guardando il passato: per chiedere qualcosa torna a oggi.',
  },
  {
    open: 'What was it like on another day?',
    label: 'The register on another day',
    date: 'See the register as it was on',
    slider: 'Move through time',
    today: 'today',
    begins: (day: string) => `from ${day}`,
    past: (day: string) => `You are looking at the register as it was on ${day}`,
    ahead: 'The day asked for has not come yet: you are looking at the register of today',
    'no-day': 'What is asked for is no day of the calendar: you are looking at the register of today',
    understood: 'All right',
    back: 'Back to today',
    frozen: 'You are looking at the past: to ask for something go back to today.',
  },
)

const Band = (props: { says: string; button: string }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <div class="past-band">
      <div class="container">
        <p>
          <Icon name="clock" /> {props.says}
        </p>
        <Button small onClick={() => asOf.look(undefined)}>
          {props.button}
        </Button>
      </div>
    </div>
  )
}

/** The band of the past: on every page, above everything. Also where the address names a day that cannot be shown. */
export const PastBand = (): JSX.Element => {
  const asOf = useAsOf()
  return (
    <div role="status" class="past-status">
      <Show when={asOf.day()}>{(day) => <Band says={asOfWords().past(fullDay(day()))} button={asOfWords().back} />}</Show>
      <Show when={asOf.instead()}>{(why) => <Band says={asOfWords()[why()]} button={asOfWords().understood} />}</Show>
    </div>
  )
}

const DateTool = (): JSX.Element => {
  const asOf = useAsOf()
  return (
    <div class="as-of-date">
      <label for="as-of-date">{asOfWords().date}</label>
      <input
        id="as-of-date"
        class="form-control"
        type="date"
        min={registerBegins()}
        max={today()}
        value={asOf.day() ?? today()}
        onChange={(event) => event.currentTarget.value && asOf.look(event.currentTarget.value)}
      />
    </div>
  )
}

const SlideTool = (): JSX.Element => {
  const asOf = useAsOf()
  const shown = (): string => asOf.day() ?? today()
  const [under, setUnder] = createSignal(shown())
  createEffect(() => setUnder(shown()))
  const dayAt = (input: HTMLInputElement): string => plusDays(registerBegins(), input.valueAsNumber)
  const words = (): string => (under() === today() ? asOfWords().today : fullDay(under()))
  return (
    <div class="as-of-slide">
      <label for="as-of-slide">
        {asOfWords().slider}: <strong>{words()}</strong>
      </label>
      <input
        id="as-of-slide"
        type="range"
        min="0"
        max={Math.max(1, daysBetween(registerBegins(), today()))}
        value={daysBetween(registerBegins(), shown())}
        aria-valuetext={words()}
        onInput={(event) => setUnder(dayAt(event.currentTarget))}
        onChange={(event) => asOf.look(dayAt(event.currentTarget))}
      />
      <p class="as-of-ends" aria-hidden="true">
        <span>{fullDay(registerBegins())}</span>
        <span>{asOfWords().today}</span>
      </p>
    </div>
  )
}

export const AsOfBar = (): JSX.Element => {
  const asOf = useAsOf()
  const site = useSite()
  // Once open it stays so: whoever slides to today must not lose the slider under their hands.
  const [open, setOpen] = createSignal(false)
  createEffect(() => asOf.past() && setOpen(true))
  // Asked when it is first open: most people never travel in time.
  createEffect(async () => {
    if (!open()) return
    for (const day of await site.begins()) knownSince(day)
  })
  createEffect(() => knownSince(asOf.day()))
  return (
    <details class="as-of" open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="restore" class="icon-sm" /> {asOfWords().open}
      </summary>
      <fieldset class="as-of-tools">
        <legend class="visually-hidden">{asOfWords().label}</legend>
        <DateTool />
        <SlideTool />
      </fieldset>
    </details>
  )
}

/** In the past, why nothing can be asked here. */
export const Frozen = (): JSX.Element => {
  const asOf = useAsOf()
  return (
    <p class="frozen">
      <Icon name="locked" class="icon-sm" /> {asOfWords().frozen}{' '}
      <Button tone="link" small onClick={() => asOf.look(undefined)}>
        {asOfWords().back}
      </Button>
    </p>
  )
}

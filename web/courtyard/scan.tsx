// Finding somebody by the code they show: through the camera where the browser can read it, by six digits everywhere.
import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { meant } from '../kernel/door-codes.ts'
import { createForm } from '../kernel/form.ts'
import { Button, Dialog, TextField } from '../kernel/ui/index.ts'
import { nameOf } from './marks.tsx'
import { record } from './recording.ts'
import type { Attendee, Shown } from './roster.ts'
import { sessionWords } from './session-words.ts'

type Detector = { readonly detect: (from: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector
const detectorClass = (): DetectorClass | undefined => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** Milliseconds between two looks. */
const pace = 250

/** Looks through the camera until `stop`; says `refused` where it may not. */
const watch = async (video: HTMLVideoElement, Reader: DetectorClass, found: (code: string) => void): Promise<() => void> => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  video.srcObject = stream
  await video.play()
  const reader = new Reader({ formats: ['qr_code'] })
  const timer = setInterval(() => {
    // A picture that is not there yet has no code in it.
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
    void reader.detect(video).then((codes) => {
      for (const { rawValue } of codes) found(rawValue)
    })
  }, pace)
  return () => {
    clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
  }
}

const Camera = (props: { reader: DetectorClass; onFound: (code: string) => void; onRefused: () => void }): JSX.Element => {
  let video: HTMLVideoElement | undefined
  let stop = (): void => undefined
  let gone = false
  onMount(() => {
    if (!video) return
    watch(video, props.reader, props.onFound).then(
      (stopWatching) => {
        stop = stopWatching
        if (gone) stop()
      },
      () => props.onRefused(),
    )
  })
  onCleanup(() => {
    gone = true
    stop()
  })
  return <video ref={video} class="scan-video" muted playsinline aria-label={sessionWords().scan.video} />
}

type How = 'qr' | 'code'
/** Whom a code means, and what is said of it. */
const createFinding = (props: { of: Shown }) => {
  const [several, setSeveral] = createSignal<readonly Attendee[]>([])
  const [says, setSays] = createSignal('')
  const mark = async (one: Attendee, how: How): Promise<void> => {
    setSeveral([])
    setSays(sessionWords().scan.done(nameOf(one)))
    if (one.is !== 'present') await record(props.of, 'present', { person: one.person, how })
  }
  const find = (code: string, how: How): void => {
    const people = props.of.people.map(({ person }) => person)
    const ids = meant(code, props.of.session, people)
    const found = props.of.people.filter(({ person }) => ids.includes(person))
    const [one] = found
    if (one && found.length === 1) return void mark(one, how)
    setSeveral(found)
    setSays(found.length > 1 ? sessionWords().scan.choose : sessionWords().scan.nobody)
  }
  return { several, says, mark, find }
}

const Typing = (props: { onFound: (code: string) => void }): JSX.Element => {
  const form = createForm('scan')
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onFound(form.value('digits'))
        form.clear()
      }}
    >
      <TextField form={form} name="digits" label={sessionWords().scan.digits} inputmode="numeric" maxlength={7} size="number" />
      <Button type="submit">{sessionWords().scan.find}</Button>
    </form>
  )
}

export const Scan = (props: { of: Shown; onClose: () => void }): JSX.Element => {
  const reader = detectorClass()
  const [camera, setCamera] = createSignal<'on' | 'none' | 'refused'>(reader ? 'on' : 'none')
  const { several, says, mark, find } = createFinding(props)
  return (
    <Dialog id="scan" title={sessionWords().scan.title} open onClose={props.onClose}>
      <Show
        when={camera() === 'on' && reader}
        fallback={<p>{camera() === 'none' ? sessionWords().scan.noCamera : sessionWords().scan.refused}</p>}
      >
        {(one) => (
          <>
            <p>{sessionWords().scan.lead}</p>
            <Camera reader={one()} onFound={(code) => find(code, 'qr')} onRefused={() => setCamera('refused')} />
          </>
        )}
      </Show>
      <Typing onFound={(code) => find(code, 'code')} />
      <p role="status" class="scan-says">
        {says()}
      </p>
      <ul class="plain">
        <For each={several()}>
          {(one) => (
            <li>
              <Button tone="outline-primary" onClick={() => void mark(one, 'code')}>
                {nameOf(one)}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  )
}

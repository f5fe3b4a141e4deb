// The camera, while it looks for codes: each that comes into the picture is said once.
import { type JSX, onCleanup, onMount } from 'solid-js'
import { type CodeReader, codeReader, createSaying } from './code-reader.ts'
import { sessionWords } from './session-words.ts'

/** Why there is no picture: `none` no camera or a page that may not ask for one, `refused` by who holds it, `busy` with something else. */
export type NoPicture = 'none' | 'refused' | 'busy'

const reasons: { readonly [error: string]: NoPicture } = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  NotSupportedError: 'none',
  OverconstrainedError: 'none',
}
const reasonOf = (fault: unknown): NoPicture => {
  const name = fault instanceof Error ? fault.name : ''
  return (Object.hasOwn(reasons, name) ? reasons[name] : undefined) ?? 'busy'
}

/** Milliseconds between two looks. */
const pace = 250

const watch = (video: HTMLVideoElement, reader: CodeReader, found: (code: string) => void): (() => void) => {
  const say = createSaying(found)
  let looking = false
  const look = async (): Promise<void> => {
    // A picture that is not there yet has no code in it, and a slow telephone reads one picture at a time.
    if (looking || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
    looking = true
    try {
      say((await reader.detect(video)).map(({ rawValue }) => rawValue))
    } finally {
      looking = false
    }
  }
  const timer = setInterval(() => void look(), pace)
  return () => clearInterval(timer)
}

const off = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

/** Comes with how to stop; says why not where there is no picture. */
const open = async (video: HTMLVideoElement, found: (code: string) => void): Promise<(() => void) | NoPicture> => {
  // Without https a browser has no cameras at all.
  if (!navigator.mediaDevices) return 'none'
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    video.srcObject = stream
    const [reader] = await Promise.all([codeReader(), video.play()])
    const stop = watch(video, reader, found)
    return () => {
      stop()
      off(stream)
    }
  } catch (fault) {
    console.warn('camera', fault)
    return reasonOf(fault)
  }
}

export const Camera = (props: { onFound: (code: string) => void; onNone: (why: NoPicture) => void }): JSX.Element => {
  let video: HTMLVideoElement | undefined
  let stop: (() => void) | undefined
  let gone = false
  onMount(async () => {
    const opened = video && (await open(video, (code) => props.onFound(code)))
    if (typeof opened === 'string') props.onNone(opened)
    if (typeof opened !== 'function') return
    stop = opened
    if (gone) stop()
  })
  onCleanup(() => {
    gone = true
    stop?.()
  })
  return <video ref={video} class="scan-video" muted playsinline aria-label={sessionWords().scan.video} />
}

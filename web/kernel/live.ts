// News from the log: what is shown is read again when it changed.
import { createSignal, onCleanup } from 'solid-js'

export type News = { readonly context: string; readonly id: string; readonly position: number }
type Listener = (news: News | undefined) => void

const listeners = new Set<Listener>()
const [connected, setConnected] = createSignal(false)

/** Whether news is arriving. */
export { connected }

const tell = (news: News | undefined): void => {
  for (const listener of listeners) listener(news)
}

const isNews = (value: unknown): value is News =>
  typeof value === 'object' && value !== null && 'context' in value && typeof value.context === 'string' && 'id' in value

const hear = (message: MessageEvent<string>): void => {
  const news: unknown = JSON.parse(message.data)
  if (isNews(news)) tell(news)
}

/** Calls `listener` for news of `context` (of everything when absent), until the component goes away; without news after a lost connection. */
export const onNews = (context: string | undefined, listener: () => void): void => {
  const mine: Listener = (news) => {
    if (!news || !context || news.context === context) listener()
  }
  listeners.add(mine)
  onCleanup(() => listeners.delete(mine))
}

const longestWait = 60_000

/** Listens to `/api/live` from now on; a closed line is opened again, ever more patiently. Gives back what hangs up. */
export const listen = (wait = 1000): (() => void) => {
  const line = new EventSource('/api/live')
  let again: ReturnType<typeof setTimeout> | undefined
  let lost = false
  let hangUp = (): void => {
    clearTimeout(again)
    line.close()
  }
  line.onopen = () => {
    setConnected(true)
    // what happened while nobody listened
    if (lost) tell(undefined)
    lost = false
  }
  line.onmessage = hear
  // more happened than the server tells one by one
  line.addEventListener('missed', () => tell(undefined))
  line.onerror = () => {
    setConnected(false)
    lost = true
    if (line.readyState !== EventSource.CLOSED) return
    again = setTimeout(() => {
      tell(undefined)
      hangUp = listen(Math.min(wait * 2, longestWait))
    }, wait)
  }
  return () => hangUp()
}

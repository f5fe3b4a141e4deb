// The strip that never leaves the courtyard: whether everything is in the register, and what to do when it is not.
import { type JSX, Match, Show, Switch } from 'solid-js'
import { isPending } from '../kernel/outbox/act.ts'
import { Button, Icon, type IconName, SignInLink } from '../kernel/ui/index.ts'
import { box, keeps, lost } from './box.ts'
import { words } from './words.ts'
import { newer, takeNewer } from './worker.ts'

type Standing = { readonly icon: IconName; readonly tone: 'calm' | 'waiting' | 'alarm'; readonly says: string }

const many = () => box()?.acts().filter(isPending).length ?? 0
const open = () =>
  box()
    ?.acts()
    .filter(({ standing }) => standing === 'undecided').length ?? 0

const standing = (): Standing => {
  const [w, count, mood] = [words().strip, many(), box()?.mood()]
  if (!box()?.ready()) return { icon: 'clock', tone: 'waiting', says: w.looking }
  if (mood === 'enter') return { icon: 'locked', tone: 'alarm', says: w.enter(count) }
  if (mood === 'offline') return { icon: 'warning', tone: 'waiting', says: count > 0 ? w.offline(count) : w.offlineEmpty }
  if (mood === 'sending' && count > 0) return { icon: 'refresh', tone: 'waiting', says: w.sending(count) }
  if (count > 0) return { icon: 'clock', tone: 'waiting', says: w.waiting(count) }
  if (open() > 0) return { icon: 'help-circle', tone: 'alarm', says: w.decide(open()) }
  return { icon: 'check-circle', tone: 'calm', says: w.sent }
}

export const Strip = (): JSX.Element => (
  <>
    <Show when={!keeps()}>
      <p class="strip strip-alarm" role="alert">
        <Icon name="warning-circle" /> <span class="strip-says">{words().strip.forgetful}</span>
      </p>
    </Show>
    <Show when={lost()}>
      <p class="strip strip-alarm" role="alert">
        <Icon name="warning-circle" /> <span class="strip-says">{words().strip.lost}</span>
      </p>
    </Show>
    <Show when={newer()}>
      <p class="strip strip-calm">
        <Icon name="info-circle" /> <span class="strip-says">{words().strip.newer}</span>
        <Button small tone="outline-primary" onClick={takeNewer}>
          {words().strip.update}
        </Button>
      </p>
    </Show>
    <div class={`strip strip-${standing().tone}`}>
      <Icon name={standing().icon} />
      <p class="strip-says" role="status">
        {standing().says}
        <Show when={open() > 0 && many() > 0}>
          {'. '}
          {words().strip.decide(open())}
        </Show>
      </p>
      <Switch>
        <Match when={box()?.mood() === 'enter'}>
          <SignInLink small />
        </Match>
        <Match when={many() > 0}>
          <Button small tone="outline-primary" onClick={() => void box()?.sendNow()}>
            {words().strip.sendNow}
          </Button>
        </Match>
      </Switch>
    </div>
  </>
)

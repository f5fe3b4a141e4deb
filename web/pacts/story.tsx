// The story of a pact: each fact in words.
import type { JSX } from 'solid-js'
import type { PactEvent } from '../../events/pacts/events.ts'
import { fullDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { type Happening, type IconName, Section, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Pact } from './api.ts'
import { fieldNames } from './asks-words.ts'
import { happenings } from './events-words.ts'
import { names } from './names.ts'
import { sealedFact } from './sealed.ts'
import { shown } from './shown.ts'
import { shortHash } from './texts.tsx'
import { partyName, promiseOf } from './who.ts'
import { words } from './words.ts'

type Line = Pact['parts']['story'][number]
type Says = Line['says']
type Told = { readonly icon: IconName; readonly mood?: Happening['mood']; readonly says: (says: Says, pact: Pact) => string }

const textIn = (says: Says, name: string): string => (typeof says[name] === 'string' ? says[name] : '')
const dayIn = (says: Says, name: string): string => (textIn(says, name) === '' ? '' : fullDay(textIn(says, name)))
const numberIn = (says: Says, name: string): number => (typeof says[name] === 'number' ? says[name] : 0)
const parts = (...given: readonly string[]): string => given.filter(Boolean).join(' · ')
const who = (says: Says, pact: Pact): string => partyName(pact, textIn(says, 'party'))
const period = (says: Says): string => words().detail.period(dayIn(says, 'from'), dayIn(says, 'until'))

const fieldsOf = (says: Says): string => {
  const fields = Array.isArray(says.fields) ? says.fields.filter((one): one is string => typeof one === 'string') : []
  return fields.map((field) => wordFor(fieldNames(), field)).join(', ')
}
const correction = (says: Says): string => {
  const now = typeof says.now === 'object' && says.now !== null ? Object.entries(says.now) : []
  return parts(now.map(([field, value]) => `${wordFor(fieldNames(), field)}: ${shown(field, value)}`).join(', '), textIn(says, 'reason'))
}
const act = (says: Says): string => (textIn(says, 'act') === '' ? '' : words().detail.giunta(textIn(says, 'act')))

const telling: { readonly [T in PactEvent['type']]: Told } = {
  'pacts.proposed': { icon: 'flag', says: (says, pact) => parts(`«${textIn(says, 'title')}»`, who(says, pact)) },
  'pacts.clarified': { icon: 'pencil', says: fieldsOf },
  'pacts.joined': { icon: 'plus-circle', says: who },
  'pacts.left': { icon: 'minus-circle', says: (says, pact) => parts(who(says, pact), textIn(says, 'reason')) },
  'pacts.promised': {
    icon: 'sign',
    says: (says) => parts(`«${textIn(says, 'what')}»`, wordFor(names().sides, textIn(says, 'side'))),
  },
  'pacts.released': { icon: 'minus-circle', says: (says, pact) => parts(promiseOf(pact, says.commitment), textIn(says, 'reason')) },
  'pacts.worded': {
    icon: 'file',
    says: (says) =>
      parts(words().detail.version(numberIn(says, 'version')), `${words().detail.printHash} ${shortHash(textIn(says, 'sha256'))}`),
  },
  'pacts.approved': { icon: 'pa', mood: 'good', says: (says) => parts(act(says), dayIn(says, 'day')) },
  'pacts.signed': {
    icon: 'file-signed',
    mood: 'good',
    says: (says, pact) => parts(who(says, pact), words().detail.version(numberIn(says, 'version')).toLowerCase()),
  },
  'pacts.activated': {
    icon: 'check-circle',
    mood: 'good',
    says: (says) => parts(words().detail.number(textIn(says, 'number')), period(says)),
  },
  'pacts.reported': {
    icon: 'comment',
    says: (says, pact) =>
      parts(
        who(says, pact),
        period(says),
        words().detail.hoursGiven(numberIn(says, 'hours')),
        words().detail.peopleThere(numberIn(says, 'people')),
        says.final === true ? words().detail.finalReport : '',
      ),
  },
  'pacts.kept': {
    icon: 'check-circle',
    mood: 'good',
    says: (says, pact) => parts(`«${promiseOf(pact, says.commitment)}»`, textIn(says, 'evidence')),
  },
  'pacts.extended': {
    icon: 'calendar',
    says: (says) => parts(words().detail.left(dayIn(says, 'until')), act(says), textIn(says, 'derogation')),
  },
  'pacts.withdrew': {
    icon: 'arrow-left',
    mood: 'alarm',
    says: (says, pact) => parts(who(says, pact), words().detail.noticeUntil(dayIn(says, 'effective')), textIn(says, 'reason')),
  },
  'pacts.ended': { icon: 'star-outline', says: (says) => parts(wordFor(names().endings, textIn(says, 'reason')), textIn(says, 'motive')) },
  'pacts.corrected': { icon: 'pencil', mood: 'mended', says: correction },
  'pacts.abandoned': { icon: 'close', mood: 'alarm', says: (says) => textIn(says, 'reason') },
}

const isKnown = (type: string): type is PactEvent['type'] => Object.hasOwn(telling, type)

const happeningOf = (line: Line, pact: Pact): Happening => {
  const told: Told = isKnown(line.type) ? telling[line.type] : { icon: 'info-circle', says: () => '' }
  return {
    key: String(line.revision),
    title: wordFor(happenings().events, line.type),
    icon: told.icon,
    mood: told.mood,
    happened: line.day,
    recorded: line.recorded,
    imported: line.imported,
    by: wordFor(roleNames(), line.role),
    body: <p>{told.says(line.says, pact)}</p>,
    seal: <Seal of={() => sealedFact(pact, line)} />,
  }
}

const latest = 5

export const StoryPart = (props: { pact: Pact }): JSX.Element => {
  const items = (): readonly Happening[] => [...props.pact.parts.story].reverse().map((line) => happeningOf(line, props.pact))
  return (
    <Section id="story" title={words().detail.story} lead={words().detail.storyLead}>
      <Timeline items={items()} label={words().detail.story} latest={latest} />
    </Section>
  )
}

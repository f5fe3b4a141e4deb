// The story of a proposal: each fact in words, with its two dates.
import type { JSX } from 'solid-js'
import type { ProposalEvent } from '../../events/proposals/events.ts'
import { fullDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { type Happening, type IconName, Section, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Proposal } from './api.ts'
import { happenings } from './events-words.ts'
import { names } from './names.ts'
import { sealedFact } from './sealed.ts'
import { words } from './words.ts'

type Line = Proposal['parts']['story'][number]
type Says = Line['says']
type Told = { readonly icon: IconName; readonly mood?: Happening['mood']; readonly says?: (says: Says) => readonly string[] }

const text = (says: Says, name: string): string => (typeof says[name] === 'string' ? says[name] : '')
const day = (says: Says, name: string): string => (text(says, name) === '' ? '' : fullDay(text(says, name)))
const list = (says: Says, name: string): readonly string[] =>
  Array.isArray(says[name]) ? (says[name] as readonly unknown[]).filter((one): one is string => typeof one === 'string') : []
const until = (says: Says, name: string): string => (text(says, name) === '' ? '' : words().detail.until(day(says, name)))
const due = (says: Says): string => (text(says, 'due') === '' ? '' : words().detail.dueOn(day(says, 'due')))
const act = (says: Says): string => (text(says, 'act') === '' ? '' : words().detail.actOn(text(says, 'act'), day(says, 'actOn')))
const why = (says: Says): readonly string[] => [text(says, 'reason')]

const telling: { readonly [T in ProposalEvent['type']]: Told } = {
  'proposals.drafted': { icon: 'pencil', says: (says) => [wordFor(names().entries, text(says, 'entry'))] },
  'proposals.answered': { icon: 'pencil' },
  'proposals.discarded': { icon: 'close' },
  'proposals.submitted': {
    icon: 'flag',
    says: (says) => [wordFor(names().proponents, text(says, 'proponent')), wordFor(names().areas, text(says, 'area'))],
  },
  'proposals.confirmed': { icon: 'check' },
  'proposals.registered': {
    icon: 'note',
    says: (says) => [words().detail.protocolOn(text(says, 'protocol'), day(says, 'protocolOn')), due(says)],
  },
  'proposals.designated': { icon: 'user', says: (says) => [text(says, 'sector'), due(says)] },
  'proposals.redacted': { icon: 'file', says: (says) => [text(says, 'title')] },
  'proposals.published': { icon: 'hearing', says: (says) => [until(says, 'until')] },
  'proposals.observed': { icon: 'comment' },
  'proposals.replied': { icon: 'comment', says: (says) => [wordFor(names().replies, text(says, 'outcome'))] },
  'proposals.consulted': { icon: 'check', says: (says) => [due(says)] },
  'proposals.assessed': {
    icon: 'check-circle',
    says: (says) => [
      wordFor(names().criteria, text(says, 'criterion')),
      says.passes === true ? words().detail.positive : words().detail.negative,
    ],
  },
  'proposals.integration-asked': { icon: 'inbox', mood: 'alarm', says: (says) => [...list(says, 'items'), until(says, 'due')] },
  'proposals.reminded': { icon: 'mail' },
  'proposals.integrated': { icon: 'inbox' },
  'proposals.integration-received': { icon: 'check', says: (says) => [due(says)] },
  'proposals.opinion-asked': { icon: 'help-circle', says: (says) => [text(says, 'office'), until(says, 'due')] },
  'proposals.opinion-given': { icon: 'comment', says: (says) => [wordFor(names().opinions, text(says, 'outcome'))] },
  'proposals.codesign-opened': { icon: 'share', mood: 'good', says: (says) => [text(says, 'note')] },
  'proposals.met': { icon: 'user', says: (says) => [wordFor(names().meetings, text(says, 'kind')), text(says, 'place')] },
  'proposals.transmitted': { icon: 'pa' },
  'proposals.accepted': { icon: 'check-circle', mood: 'good', says: (says) => [act(says)] },
  'proposals.refusal-announced': { icon: 'warning', mood: 'alarm', says: (says) => [...list(says, 'reasons'), until(says, 'until')] },
  'proposals.refusal-answered': { icon: 'comment' },
  'proposals.refusal-dropped': { icon: 'restore', says: (says) => [...why(says), due(says)] },
  'proposals.refused': { icon: 'close', mood: 'alarm', says: (says) => [act(says), ...list(says, 'reasons')] },
  'proposals.withdrawn': { icon: 'arrow-left', says: why },
  'proposals.archived': { icon: 'files', says: (says) => [wordFor(names().archives, text(says, 'reason')), text(says, 'note')] },
  'proposals.merged': { icon: 'link', says: why },
  'proposals.joined': { icon: 'link', says: why },
  'proposals.reopened': { icon: 'restore', mood: 'mended', says: (says) => [...why(says), due(says)] },
  'proposals.corrected': { icon: 'pencil', mood: 'mended', says: why },
}
const isKnown = (type: string): type is ProposalEvent['type'] => Object.hasOwn(telling, type)

const happeningOf = (of: Proposal, line: Line): Happening => {
  const told: Told = isKnown(line.type) ? telling[line.type] : { icon: 'info-circle' }
  return {
    ...{ key: String(line.revision), title: wordFor(happenings().events, line.type), icon: told.icon, mood: told.mood },
    ...{ happened: line.day, recorded: line.recorded, imported: line.imported, by: wordFor(roleNames(), line.role) },
    body: <p>{told.says?.(line.says).filter(Boolean).join(' · ')}</p>,
    seal: <Seal of={() => sealedFact(of, line)} />,
  }
}
/** The points of a draft are many and say nothing to others. */
const quiet = 'proposals.answered'
const latest = 6

export const StoryPart = (props: { of: Proposal }): JSX.Element => {
  const items = (): readonly Happening[] =>
    props.of.parts.story
      .filter(({ type }) => type !== quiet)
      .reverse()
      .map((line) => happeningOf(props.of, line))
  return (
    <Section id="story" title={words().detail.story} lead={words().detail.storyLead}>
      <Timeline items={items()} label={words().detail.story} latest={latest} />
    </Section>
  )
}

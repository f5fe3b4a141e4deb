// The token that stands for a personal value wherever facts are read: it says where the value is kept and whose it is, never what it is.
import { isUuid } from './ids.ts'

/** How delicate a personal value is: P2 identity and contacts, P3 what may harm (hardship, conflicts, minors), P4 health, care, protection. */
export const personalClasses = ['P2', 'P3', 'P4'] as const
export type PersonalClass = (typeof personalClasses)[number]

/** `path` is an RFC 6901 pointer into the data of the event as it was recorded; `subject` the person the value belongs to. */
export type Place = { readonly event: string; readonly path: string; readonly subject: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const form = `⟦(${uuid})#(/[^#⟦⟧]*)#(${uuid})⟧`
const anywhere = new RegExp(form, 'u')

/** Finds every token inside a text; made anew for each search, because a global pattern remembers where it was. */
export const tokens = (): RegExp => new RegExp(form, 'gu')

/** `⟦<eventId>#<json pointer>#<subject>⟧` */
export const tokenOf = ({ event, path, subject }: Place): string => {
  if (!isUuid(event) || !isUuid(subject)) throw new RangeError('a token names an event and a person by their UUIDs')
  return `⟦${event}#${path}#${subject}⟧`
}

/** Where the value of the first token in a text is kept; undefined when the text has none. */
export const placeOf = (text: string): Place | undefined => {
  const [, event, path, subject] = anywhere.exec(text) ?? []
  return event === undefined || path === undefined || subject === undefined ? undefined : { event, path, subject }
}

/** Whether a text holds anything that would be taken for a token: nobody may write one. */
export const holdsToken = (text: string): boolean => text.includes('⟦') && anywhere.test(text)

/** What a reader sees in place of a value that was erased, whatever the language of the page. */
export const erasedText = '[cancellato]'
